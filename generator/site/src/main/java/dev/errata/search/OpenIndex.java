package dev.errata.search;

import dev.errata.match.Answer;
import dev.errata.match.LogReader;
import dev.errata.match.Matcher;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;

/** A matcher whose files come from memory, a folder or the web; not for several threads. */
public final class OpenIndex {
  private final Files files;
  private final Matcher matcher;
  private boolean whole;

  /** Where an index lies. */
  public interface Files {
    /** The bytes of a file of the index by its name. */
    byte[] read(String name) throws IOException;
  }

  /**
   * Opens an index.
   *
   * @throws IOException when its first file can't be read
   */
  public OpenIndex(Files files) throws IOException {
    this.files = files;
    this.matcher = Matcher.open(files.read(dev.errata.match.IndexFiles.MANIFEST));
  }

  /** An index in memory, wholly loaded. */
  public static OpenIndex of(SortedMap<String, byte[]> index) {
    try {
      OpenIndex open = new OpenIndex(index::get);
      open.loadAll();
      return open;
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
  }

  /** Loads every file, for whoever asks often or reads without knowing the end. */
  public void loadAll() throws IOException {
    for (String name : matcher.files()) {
      matcher.load(name, files.read(name));
    }
    whole = true;
  }

  /** The answer to a query that is at hand as a whole; loads what it needs. */
  public Answer answer(String query, int limit) throws IOException {
    List<String> need = whole ? List.of() : matcher.need(query);
    for (; !need.isEmpty(); need = matcher.need(query)) {
      for (String name : need) {
        matcher.load(name, files.read(name));
      }
    }
    return matcher.answer(query, limit);
  }

  /** Reads a log that need not fit into memory; every file must be loaded. */
  public LogReader reader() {
    return matcher.reader();
  }
}
