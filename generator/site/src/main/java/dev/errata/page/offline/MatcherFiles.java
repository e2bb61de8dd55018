package dev.errata.page.offline;

/**
 * Where the compiled matcher and its index are published, as addresses below the site's root.
 *
 * @param module the ES module
 * @param scrubber the ES module that takes secrets out of a log
 * @param folder of the index, ending with a slash
 * @param manifest the name, in that folder, of the file that names the others
 */
public record MatcherFiles(String module, String scrubber, String folder, String manifest) {}
