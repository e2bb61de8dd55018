package dev.errata.match.index;

import dev.errata.match.binary.ByteReader;
import dev.errata.match.binary.ByteWriter;
import dev.errata.match.text.Folding;
import dev.errata.match.text.Words;

/**
 * Into how many files an index is cut, and which of them holds what. A file is named by its number,
 * so that fetching it tells no more of a log than which of a few thousand prefixes a hash has.
 */
record Layout(
    int entries,
    int anchorBits,
    int wordBits,
    int entriesPerShard,
    int mostWordFiles,
    int mostEntryFiles) {
  static final int KINDS = 3;
  static final int ANCHORS = 0;
  static final int WORDS = 1;
  static final int ENTRIES = 2;

  private static final String KIND_NAMES = "awe";
  private static final int WORD_START = 3;
  private static final int LARGE = 20_000;

  /** Whether there are so many words that those with three equal letters would fill a big file. */
  static boolean isLarge(int entries) {
    return entries > LARGE;
  }

  int shards(int kind) {
    return switch (kind) {
      case ANCHORS -> 1 << anchorBits;
      case WORDS -> 1 << wordBits;
      default -> (entries + entriesPerShard - 1) / entriesPerShard;
    };
  }

  int anchorShard(int hash) {
    return prefix(hash, anchorBits);
  }

  /** Words that begin alike are together, for what is typed in part or with a slip. */
  int wordShard(String word) {
    int start = word.isEmpty() || Folding.isIdeograph(word.charAt(0)) ? 1 : WORD_START;
    start += start > 1 && isLarge(entries) ? 1 : 0;
    int h = 0;
    for (int i = 0; i < Math.min(start, word.length()); i++) {
      h = h * 31 + word.charAt(i);
    }
    return prefix(Words.times(h, 0x9E3779B1), wordBits);
  }

  private static int prefix(int hash, int bits) {
    return hash >>> 1 >>> 31 - bits;
  }

  int entryShard(int entry) {
    return entry / entriesPerShard;
  }

  /** The same with what a query may load of words and of entries. */
  Layout affording(int wordFiles, int entryFiles) {
    return new Layout(entries, anchorBits, wordBits, entriesPerShard, wordFiles, entryFiles);
  }

  void write(ByteWriter out) {
    out.number(entries).number(anchorBits).number(wordBits).number(entriesPerShard);
    out.number(mostWordFiles).number(mostEntryFiles);
  }

  static Layout read(ByteReader in) {
    return new Layout(in.number(), in.number(), in.number(), in.number(), in.number(), in.number());
  }

  /** The name of a file: its kind, its number, and a hash, so that it may be cached. */
  static String name(int kind, int shard, int hash) {
    String start = KIND_NAMES.substring(kind, kind + 1).concat(hex(shard, 1 << 16));
    return start.concat("-").concat(hex(hash, 1 << 24)).concat(".bin");
  }

  static int kind(String name) {
    return KIND_NAMES.indexOf(name.charAt(0));
  }

  static int shard(String name) {
    return Integer.parseInt(name.substring(1, 5), 16);
  }

  /** A number below a limit as digits, as many as the limit has zeros. */
  private static String hex(int number, int limit) {
    return Integer.toHexString(limit | number).substring(1);
  }
}
