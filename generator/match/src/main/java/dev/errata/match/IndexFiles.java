package dev.errata.match;

import dev.errata.match.index.IndexWriter;
import dev.errata.match.index.Shown;
import dev.errata.match.index.Source;
import dev.errata.match.signature.Grammar;
import dev.errata.match.text.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Writes the index of a site: small files that a reader's browser fetches as needed. */
public final class IndexFiles {
  /** The file to open first. */
  public static final String MANIFEST = "index.bin";

  private IndexFiles() {}

  /** File names and bytes; the order of the documents makes no difference. */
  public static SortedMap<String, byte[]> write(List<Document> documents) {
    Map<String, Document> byEntry = new HashMap<>();
    for (Document document : documents) {
      byEntry.put(document.entry(), document);
    }
    List<Source> sources = new ArrayList<>();
    for (Document document : documents) {
      sources.add(new Source(shown(document, byEntry), document.codes(), fields(document)));
    }
    return IndexWriter.write(sources, MANIFEST);
  }

  private static Shown shown(Document document, Map<String, Document> byEntry) {
    List<Shown.Partner> partners = new ArrayList<>();
    for (Document.Confusion confusion : document.confusedWith()) {
      Document other = byEntry.get(confusion.entry());
      if (other != null) {
        partners.add(
            new Shown.Partner(other.entry(), other.url(), other.title(), confusion.differs()));
      }
    }
    return new Shown(
        document.entry(),
        document.url(),
        document.title(),
        document.quickFix(),
        Row.of(document.signatures()),
        Row.of(partners));
  }

  private static List<Source.Field> fields(Document document) {
    Document.Words words = document.words();
    return List.of(
        new Source.Field(Source.CODE, String.join(" ", document.codes())),
        new Source.Field(Source.TITLE, document.title()),
        new Source.Field(Source.KIND, words.category() + " " + String.join(" ", words.tags())),
        new Source.Field(Source.SIGNATURE, literals(document.signatures())),
        new Source.Field(Source.SUMMARY, words.summary()),
        new Source.Field(Source.BODY, words.body()));
  }

  private static String literals(List<String> signatures) {
    StringBuilder text = new StringBuilder();
    for (String signature : signatures) {
      for (String line : Grammar.lines(signature)) {
        for (Grammar.Piece piece : Grammar.split(line)) {
          text.append(piece.placeholder() ? " " : piece.text());
        }
        text.append('\n');
      }
    }
    return text.toString();
  }
}
