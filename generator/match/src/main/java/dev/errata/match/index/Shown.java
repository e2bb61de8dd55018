package dev.errata.match.index;

import dev.errata.match.binary.ByteReader;
import dev.errata.match.binary.ByteWriter;
import dev.errata.match.text.Row;
import java.util.List;

/** What is shown of an entry: its address, title, quick fix, signatures and look-alikes. */
public record Shown(
    String entry,
    String url,
    String title,
    String quickFix,
    Row<String> signatures,
    Row<Partner> partners) {

  /** An entry that is often taken for this one. */
  public record Partner(String entry, String url, String title, String differs) {}

  void write(ByteWriter out) {
    out.text(entry).text(url).text(title).text(quickFix).number(signatures.size());
    for (String signature : signatures) {
      out.text(signature);
    }
    out.number(partners.size());
    for (Partner p : partners) {
      out.text(p.entry).text(p.url).text(p.title).text(p.differs);
    }
  }

  static Shown read(ByteReader in) {
    String entry = in.text();
    String url = in.text();
    String title = in.text();
    String quickFix = in.text();
    Row<String> signatures = new Row<>();
    for (int n = in.number(); n > 0; n--) {
      signatures.add(in.text());
    }
    Row<Partner> partners = new Row<>();
    for (int n = in.number(); n > 0; n--) {
      partners.add(new Partner(in.text(), in.text(), in.text(), in.text()));
    }
    return new Shown(entry, url, title, quickFix, signatures, partners);
  }

  /** Some entries one after the other, with the size of each in front. */
  record Shard(byte[] bytes) {
    static byte[] write(List<Source> sources) {
      ByteWriter out = new ByteWriter();
      for (Source source : sources) {
        ByteWriter entry = new ByteWriter();
        source.shown().write(entry);
        out.number(entry.size()).bytes(entry.toBytes());
      }
      return out.toBytes();
    }

    Shown at(int index) {
      ByteReader in = new ByteReader(bytes, 0);
      for (int i = 0; i < index; i++) {
        in.skip(in.number());
      }
      in.number();
      return Shown.read(in);
    }
  }
}
