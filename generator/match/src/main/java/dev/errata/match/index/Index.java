package dev.errata.match.index;

import dev.errata.match.binary.ByteReader;
import dev.errata.match.binary.TermFilter;
import java.util.ArrayList;
import java.util.List;

/** An opened index. What is not loaded yet is answered as if it were empty, and noted as needed. */
public final class Index {
  /** The version of the format; a reader opens no other. */
  public static final int VERSION = 1;

  private static final Anchored[] NONE = {};

  private final Layout layout;
  private final TermFilter filter;
  private final int[][] hashes = new int[Layout.KINDS][];
  private final Object[][] loaded = new Object[Layout.KINDS][];
  private final List<String> needed = new ArrayList<>();

  /** Opens an index by its manifest. */
  public Index(byte[] manifest) {
    ByteReader in = new ByteReader(manifest, 0);
    if (in.number() != VERSION) {
      throw new IllegalArgumentException("not an index of version " + VERSION);
    }
    layout = Layout.read(in);
    filter = TermFilter.read(in);
    boolean whole = in.number() == 1;
    for (int kind = 0; kind < Layout.KINDS; kind++) {
      int shards = layout.shards(kind);
      hashes[kind] = new int[shards];
      loaded[kind] = new Object[shards];
      for (int shard = 0; shard < shards; shard++) {
        if (whole) {
          loaded[kind][shard] = open(kind, in.block());
        } else {
          hashes[kind][shard] = in.fixed(4);
        }
      }
    }
  }

  private static Object open(int kind, byte[] bytes) {
    return switch (kind) {
      case Layout.ANCHORS -> new AnchorShard(bytes);
      case Layout.WORDS -> new WordShard(bytes);
      default -> new Shown.Shard(bytes);
    };
  }

  /** Takes a file that was needed. */
  public void load(String name, byte[] bytes) {
    int kind = Layout.kind(name);
    loaded[kind][Layout.shard(name)] = open(kind, bytes);
  }

  /** The names of the files that were asked for since the last call and are not loaded. */
  public List<String> takeNeeded() {
    List<String> taken = new ArrayList<>(needed);
    needed.clear();
    return taken;
  }

  /** The names of all files but the manifest. */
  public List<String> files() {
    for (int kind = 0; kind < Layout.KINDS; kind++) {
      for (int shard = 0; shard < loaded[kind].length; shard++) {
        shard(kind, shard);
      }
    }
    return takeNeeded();
  }

  private Object shard(int kind, int shard) {
    Object found = loaded[kind][shard];
    if (found == null) {
      String name = Layout.name(kind, shard, hashes[kind][shard]);
      if (!needed.contains(name)) {
        needed.add(name);
      }
    }
    return found;
  }

  public int entries() {
    return layout.entries();
  }

  /** What to look for where a term was seen. */
  public Anchored[] anchored(int hash) {
    if (!filter.mayHold(hash)) {
      return NONE;
    }
    AnchorShard shard = (AnchorShard) shard(Layout.ANCHORS, layout.anchorShard(hash));
    return shard == null ? NONE : shard.at(hash);
  }

  /** The words that begin like this one, or null while they are not loaded. */
  public WordShard wordsLike(String word) {
    return (WordShard) shard(Layout.WORDS, layout.wordShard(word));
  }

  /** Which file holds what is shown of an entry. */
  public int shardOf(int entry) {
    return layout.entryShard(entry);
  }

  /** What is shown of an entry, or null while it is not loaded. */
  public Shown shown(int entry) {
    int shard = layout.entryShard(entry);
    Shown.Shard entries = (Shown.Shard) shard(Layout.ENTRIES, shard);
    return entries == null ? null : entries.at(entry - shard * layout.entriesPerShard());
  }
}
