package dev.errata.match;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the index of a site: small files that a reader's browser fetches as needed. */
public final class IndexFiles {
  /** The file to open first. */
  public static final String MANIFEST = "index.bin";

  private IndexFiles() {}

  /** File names and bytes; the order of the documents makes no difference. */
  public static SortedMap<String, byte[]> write(List<Document> documents) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(MANIFEST, new byte[] {1});
    return files;
  }
}
