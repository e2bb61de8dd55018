package dev.errata.page.offline;

/**
 * Where the compiled matcher and its index are published, as addresses below the site's root.
 *
 * @param module the ES module
 * @param folder of the index, ending with a slash
 * @param manifest the name, in that folder, of the file that names the others
 */
public record MatcherFiles(String module, String folder, String manifest) {}
