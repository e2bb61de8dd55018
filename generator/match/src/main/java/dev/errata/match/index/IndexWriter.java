package dev.errata.match.index;

import dev.errata.match.binary.ByteWriter;
import dev.errata.match.binary.TermFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Cuts an index into files, or leaves it whole where that is small enough. */
public final class IndexWriter {
  /** An index that compresses to less is one file. */
  private static final int WHOLE = 64 * 1024;

  private static final int ANCHOR_FILE = 2 * 1024;

  /** The same where there are so many entries that a log holds many of their anchors. */
  private static final int ANCHOR_FILE_OF_LARGE = 1024;

  private static final int WORD_FILE = 3 * 1024;
  private static final int ENTRY_FILE = 4 * 1024;
  private static final int MOST_FILES = 4096;
  private static final int MOST_ANCHOR_FILES = 8192;

  /** From how many files of a kind it is taken how small one becomes. */
  private static final int WEIGHED = 32;

  /** What a search by words, or for what comes near, may load of words. */
  private static final int AFFORDABLE_WORDS = 24 * 1024;

  /** The same of entries. */
  private static final int AFFORDABLE_ENTRIES = 32 * 1024;

  private static final int LEAST_AFFORDABLE = 4;

  private final List<Source> sources;
  private final AnchorChoice anchors;
  private final WordTable words;

  private IndexWriter(List<Source> unsorted) {
    sources = new ArrayList<>(unsorted);
    sources.sort(Comparator.comparing(Source::entry));
    anchors = new AnchorChoice(sources);
    words = new WordTable(sources);
  }

  /** The files by name; the manifest's name is the caller's choice. */
  public static SortedMap<String, byte[]> write(List<Source> sources, String manifest) {
    return new IndexWriter(sources).files(manifest);
  }

  private SortedMap<String, byte[]> files(String manifest) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    Layout one = new Layout(sources.size(), 0, 0, Math.max(1, sources.size()), 1, 1);
    List<List<byte[]>> shards = shards(one);
    byte[] whole = manifest(one, shards, true);
    if (compressed(whole) <= WHOLE) {
      files.put(manifest, whole);
      return files;
    }
    Layout plan = layout(shards);
    List<List<byte[]>> cut = shards(plan);
    Layout layout =
        plan.affording(
            affordable(cut.get(Layout.WORDS), AFFORDABLE_WORDS),
            affordable(cut.get(Layout.ENTRIES), AFFORDABLE_ENTRIES));
    for (int kind = 0; kind < Layout.KINDS; kind++) {
      for (int shard = 0; shard < cut.get(kind).size(); shard++) {
        int hash = hash(cut.get(kind), shard);
        files.put(Layout.name(kind, shard, hash), cut.get(kind).get(shard));
      }
    }
    files.put(manifest, manifest(layout, cut, false));
    return files;
  }

  private List<List<byte[]>> shards(Layout layout) {
    List<byte[]> entries = new ArrayList<>();
    for (int from = 0; from < sources.size(); from += layout.entriesPerShard()) {
      int to = Math.min(sources.size(), from + layout.entriesPerShard());
      entries.add(Shown.Shard.write(sources.subList(from, to)));
    }
    return List.of(anchors.shards(layout), words.shards(layout), entries);
  }

  private Layout layout(List<List<byte[]>> one) {
    int entryFiles =
        Math.min(MOST_FILES, one.get(Layout.ENTRIES).getFirst().length / ENTRY_FILE + 1);
    int anchorFile = Layout.isLarge(sources.size()) ? ANCHOR_FILE_OF_LARGE : ANCHOR_FILE;
    int anchorFiles = one.get(Layout.ANCHORS).getFirst().length / anchorFile;
    int wordFiles = one.get(Layout.WORDS).getFirst().length / WORD_FILE;
    return new Layout(
        sources.size(),
        bits(Math.min(anchorFiles, MOST_ANCHOR_FILES)),
        bits(Math.min(wordFiles, MOST_FILES)),
        (sources.size() + entryFiles - 1) / entryFiles,
        1,
        1);
  }

  /** How many files of a kind a query may load before it costs too much. */
  private static int affordable(List<byte[]> files, int most) {
    int size = 0;
    int weighed = Math.min(files.size(), WEIGHED);
    for (int i = 0; i < weighed; i++) {
      size += compressed(files.get(i * files.size() / weighed));
    }
    return Math.max(LEAST_AFFORDABLE, most * weighed / Math.max(1, size));
  }

  private static int bits(int files) {
    int bits = 0;
    while (1 << bits < files) {
      bits++;
    }
    return bits;
  }

  private byte[] manifest(Layout layout, List<List<byte[]>> shards, boolean whole) {
    ByteWriter out = new ByteWriter().number(Index.VERSION);
    layout.write(out);
    TermFilter.write(out, anchors.hashes());
    out.number(whole ? 1 : 0);
    for (List<byte[]> kind : shards) {
      for (int shard = 0; shard < kind.size(); shard++) {
        if (whole) {
          out.number(kind.get(shard).length).bytes(kind.get(shard));
        } else if (shard % Index.HASHED_TOGETHER == 0) {
          out.fixed(hash(kind, shard), Index.HASH_BYTES);
        }
      }
    }
    return out.toBytes();
  }

  /** The hash of a file and its neighbours. */
  private static int hash(List<byte[]> kind, int shard) {
    CRC32 crc = new CRC32();
    int first = shard - shard % Index.HASHED_TOGETHER;
    for (byte[] bytes : kind.subList(first, Math.min(kind.size(), first + Index.HASHED_TOGETHER))) {
      crc.update(bytes);
    }
    return (int) crc.getValue() >>> 32 - 8 * Index.HASH_BYTES;
  }

  private static int compressed(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(bytes);
    deflater.finish();
    byte[] buffer = new byte[8192];
    int size = 0;
    while (!deflater.finished()) {
      size += deflater.deflate(buffer);
    }
    deflater.end();
    return size;
  }
}
