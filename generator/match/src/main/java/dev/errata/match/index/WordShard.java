package dev.errata.match.index;

import dev.errata.match.binary.ByteReader;
import dev.errata.match.binary.ByteWriter;
import dev.errata.match.sieve.Shortcut;
import dev.errata.match.text.Row;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Words that begin alike, sorted, each with the entries that hold it and the best place where it
 * stands there. Words share their start with the one before, entries are differences.
 */
public final class WordShard {
  /** An entry that holds a word, and the best place where it stands there. */
  record Posting(int entry, int rank) {}

  private static final int RANK_BITS = 3;

  /** What a word takes at least: five numbers, and a character that the one before lacks. */
  private static final int LEAST_BYTES = 6;

  private final byte[] bytes;
  private final Row<String> words = new Row<>();
  private final int[] places;
  private int[][] known;

  WordShard(byte[] bytes) {
    this.bytes = bytes;
    places = new int[bytes.length / LEAST_BYTES];
    ByteReader in = new ByteReader(bytes, 0);
    String word = "";
    while (in.at() < bytes.length) {
      word = word.substring(0, in.number()).concat(in.text());
      words.add(word);
      places[words.size() - 1] = in.at();
      in.number();
      in.skip(in.number());
    }
  }

  static byte[] write(SortedMap<String, List<Posting>> words) {
    ByteWriter out = new ByteWriter();
    String before = "";
    for (Map.Entry<String, List<Posting>> word : words.entrySet()) {
      int shared = shared(before, word.getKey());
      byte[] postings = postings(word.getValue());
      out.number(shared).text(word.getKey().substring(shared));
      out.number(word.getValue().size()).number(postings.length).bytes(postings);
      before = word.getKey();
    }
    return out.toBytes();
  }

  private static int shared(String a, String b) {
    int shared = 0;
    while (shared < Math.min(a.length(), b.length()) && a.charAt(shared) == b.charAt(shared)) {
      shared++;
    }
    return shared;
  }

  private static byte[] postings(List<Posting> postings) {
    ByteWriter out = new ByteWriter();
    int before = 0;
    for (Posting posting : postings) {
      out.number(posting.entry() - before << RANK_BITS | posting.rank());
      before = posting.entry();
    }
    return out.toBytes();
  }

  /** The place of a word, or of the first after it. */
  public int indexOf(String word) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (words.get(middle).compareTo(word) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public int size() {
    return words.size();
  }

  public String word(int index) {
    return words.get(index);
  }

  /** How many entries hold a word. */
  public int count(int index) {
    return new ByteReader(bytes, places[index]).number();
  }

  /** The entries that hold a word, in order; each with the best place where it stands there. */
  public int[] postings(int index) {
    return mustRead(index) ? read(index) : known[index];
  }

  /** Keeps what was read for whoever asks again. */
  @Shortcut
  private boolean mustRead(int index) {
    if (known == null) {
      known = new int[words.size()][];
    }
    if (known[index] == null) {
      known[index] = read(index);
    }
    return false;
  }

  private int[] read(int index) {
    ByteReader in = new ByteReader(bytes, places[index]);
    int[] postings = new int[in.number()];
    in.number();
    int before = 0;
    for (int i = 0; i < postings.length; i++) {
      postings[i] = (before & -1 << RANK_BITS) + in.number();
      before = postings[i];
    }
    return postings;
  }

  /** The entry of a posting. */
  public static int entry(int posting) {
    return posting >>> RANK_BITS;
  }

  /** The best place where the word stands in a posting's entry. */
  public static int rank(int posting) {
    return posting & (1 << RANK_BITS) - 1;
  }
}
