package dev.errata.page.offline;

import java.util.List;
import java.util.function.Supplier;

/**
 * Where the compiled matcher and its index are published, as addresses below the site's root.
 *
 * @param module the ES module
 * @param scrubber the ES module that takes secrets out of a log
 * @param folder of the index, ending with a slash
 * @param manifest the name, in that folder, of the file that names the others
 * @param kept the names of the others, when asked, where all are little enough for a browser to
 *     keep before they are needed; else none
 */
public record MatcherFiles(
    String module, String scrubber, String folder, String manifest, Supplier<List<String>> kept) {}
