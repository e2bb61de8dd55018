package dev.errata.match.index;

import dev.errata.match.binary.ByteReader;
import dev.errata.match.binary.TermFilter;
import dev.errata.match.text.Row;

/** An opened index. What is not loaded yet is answered as if it were empty, and noted as needed. */
public final class Index {
  /** The version of the format; a reader opens no other. */
  public static final int VERSION = 2;

  /** How many bytes of a hash are in a file's name. */
  static final int HASH_BYTES = 3;

  /** How many neighbours share a hash: the manifest holds all, and a reader fetches it first. */
  static final int HASHED_TOGETHER = 4;

  private final Layout layout;
  private final TermFilter filter;
  private final Row<Row<File>> files = new Row<>();
  private int round = 1;
  private Row<String> needed = new Row<>();

  /** Whether a manifest is of the version that this opens. */
  public static boolean isKnown(byte[] manifest) {
    return new ByteReader(manifest, 0).number() == VERSION;
  }

  /** Opens an index by its manifest, which must be of a known version. */
  public Index(byte[] manifest) {
    ByteReader in = new ByteReader(manifest, 0);
    in.number();
    layout = Layout.read(in);
    filter = TermFilter.read(in);
    boolean whole = in.number() == 1;
    for (int kind = 0; kind < Layout.KINDS; kind++) {
      Row<File> row = new Row<>();
      files.add(row);
      int hash = 0;
      for (int shard = 0; shard < layout.shards(kind); shard++) {
        if (!whole && shard % HASHED_TOGETHER == 0) {
          hash = in.fixed(HASH_BYTES);
        }
        row.add(new File(hash, whole ? open(kind, in.block()) : null));
      }
    }
  }

  /** A file of the index, as far as it is known. */
  private static final class File {
    final int hash;

    /** What it holds, or null while it is not loaded. */
    Object opened;

    /** In which round of asking it was asked for. */
    int asked;

    File(int hash, Object opened) {
      this.hash = hash;
      this.opened = opened;
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
    files.get(kind).get(Layout.shard(name)).opened = open(kind, bytes);
  }

  /** The names of the files that were asked for since the last call and are not loaded. */
  public Row<String> takeNeeded() {
    Row<String> taken = needed;
    needed = new Row<>();
    round++;
    return taken;
  }

  /** Whether something was asked for that is not loaded, so that there is no point in going on. */
  public boolean isWaiting() {
    return needed.size() > 0;
  }

  /** How many files of words one query may ask for. */
  public int mostWordFiles() {
    return layout.mostWordFiles();
  }

  /** How many files of entries a search for what comes near may ask for. */
  public int mostEntryFiles() {
    return layout.mostEntryFiles();
  }

  /** Which file holds the words that begin like this one. */
  public int shardOf(String word) {
    return layout.wordShard(word);
  }

  /** The names of all files but the manifest. */
  public Row<String> files() {
    for (int kind = 0; kind < Layout.KINDS; kind++) {
      for (int shard = 0; shard < files.get(kind).size(); shard++) {
        shard(kind, shard);
      }
    }
    return takeNeeded();
  }

  private Object shard(int kind, int shard) {
    File file = files.get(kind).get(shard);
    if (file.opened == null && file.asked != round) {
      file.asked = round;
      needed.add(Layout.name(kind, shard, file.hash));
    }
    return file.opened;
  }

  public int entries() {
    return layout.entries();
  }

  /** What to look for where a term was seen, or null. */
  public Anchored[] anchored(int hash) {
    if (!filter.mayHold(hash)) {
      return null;
    }
    AnchorShard shard = (AnchorShard) shard(Layout.ANCHORS, layout.anchorShard(hash));
    return shard == null ? null : shard.at(hash);
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
    return entries == null ? null : entries.at(entry % layout.entriesPerShard());
  }
}
