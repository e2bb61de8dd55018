package dev.errata.match;

import java.util.List;
import java.util.SortedMap;

/** An index of documents, opened with all its files. */
final class Opened {
  private Opened() {}

  static Matcher matcher(List<Document> documents) {
    SortedMap<String, byte[]> files = IndexFiles.write(documents);
    Matcher matcher = Matcher.open(files.get(IndexFiles.MANIFEST));
    for (String name : matcher.files()) {
      matcher.load(name, files.get(name));
    }
    return matcher;
  }
}
