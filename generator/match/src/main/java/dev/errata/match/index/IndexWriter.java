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
  private static final int WORD_FILE = 3 * 1024;
  private static final int ENTRY_FILE = 4 * 1024;
  private static final int MOST_FILES = 4096;

  /** What a search by words, or for what comes near, may load of words and of entries. */
  private static final int AFFORDABLE = 24 * 1024;

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
    Layout layout = layout(shards);
    List<List<byte[]>> cut = shards(layout);
    for (int kind = 0; kind < Layout.KINDS; kind++) {
      for (int shard = 0; shard < cut.get(kind).size(); shard++) {
        byte[] bytes = cut.get(kind).get(shard);
        files.put(Layout.name(kind, shard, hash(bytes)), bytes);
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
    int entrySize = one.get(Layout.ENTRIES).getFirst().length;
    int entryFiles = Math.min(MOST_FILES / 2, entrySize / ENTRY_FILE + 1);
    return new Layout(
        sources.size(),
        bits(one.get(Layout.ANCHORS).getFirst().length / ANCHOR_FILE),
        bits(one.get(Layout.WORDS).getFirst().length / WORD_FILE),
        (sources.size() + entryFiles - 1) / entryFiles,
        affordable(one.get(Layout.WORDS).getFirst(), WORD_FILE),
        affordable(one.get(Layout.ENTRIES).getFirst(), ENTRY_FILE));
  }

  /** How many files of a kind a query may load before it costs too much. */
  private static int affordable(byte[] all, int fileSize) {
    int files = Math.max(1, Math.min(all.length / fileSize, MOST_FILES));
    int mean = Math.max(1, compressed(all) / files);
    return Math.max(LEAST_AFFORDABLE, AFFORDABLE / mean);
  }

  private static int bits(int files) {
    int bits = 0;
    while (1 << bits < Math.min(files, MOST_FILES)) {
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
      for (byte[] shard : kind) {
        if (whole) {
          out.number(shard.length).bytes(shard);
        } else {
          out.fixed(hash(shard), Index.HASH_BYTES);
        }
      }
    }
    return out.toBytes();
  }

  private static int hash(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
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
