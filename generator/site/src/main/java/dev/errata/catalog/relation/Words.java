package dev.errata.catalog.relation;

import dev.errata.match.Signature;
import dev.errata.model.Entry;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** The words by which entries are near to each other. */
final class Words {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 40;

  /** Words of one entry; a hostile one could bring the whole dictionary. */
  private static final int MOST = 400;

  private static final int MOST_OF_BODY = 5_000;

  private final SortedSet<String> words = new TreeSet<>();
  private final int most;

  private Words(int most) {
    this.most = most;
  }

  /** Every word of an entry's text, beside those by which it is near to others. */
  static SortedSet<String> ofBody(Entry entry) {
    Words words = new Words(MOST_OF_BODY);
    words.split(entry.title().value());
    words.split(entry.summary().text());
    words.split(entry.body().text());
    return words.words;
  }

  /** Title, category, summary, tags, codes, and the constant text of signatures. */
  static SortedSet<String> of(Entry entry, String category) {
    Words words = new Words(MOST);
    entry.tags().forEach(t -> words.whole("#", t.value()));
    entry.codes().forEach(c -> words.whole("=", c.value()));
    words.split(entry.title().value());
    for (Entry.EntrySignature signature : entry.signatures()) {
      for (Signature.Line line : signature.signature().lines()) {
        for (Signature.Part part : line.parts()) {
          if (part instanceof Signature.Part.Literal(String text)) {
            words.split(text);
          }
        }
      }
    }
    words.split(entry.summary().text());
    words.split(category);
    return words.words;
  }

  private void whole(String kind, String text) {
    add(kind + text.toLowerCase(Locale.ROOT));
  }

  private void split(String text) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean word = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (word && start < 0) {
        start = i;
      } else if (!word && start >= 0) {
        if (i - start >= SHORTEST) {
          add(text.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = -1;
      }
    }
  }

  private void add(String word) {
    if (word.length() <= LONGEST && words.size() < most) {
      words.add(word);
    }
  }
}
