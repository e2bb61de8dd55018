package dev.errata.prose;

import dev.errata.prose.text.Passage;
import dev.errata.prose.text.Passage.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sentence and its words, found in one pass: most sentences hold no word that any check looks at,
 * and need no second look.
 *
 * @param words how many it has
 * @param plain how many of them are not code
 * @param normal the words alone, in small letters; empty when one of them is code
 * @param easy whether a word is there that may call something easy
 * @param person whether one is there that may speak for somebody
 * @param article whether an article is there whose form depends on the next word
 */
record Spoken(
    Sentence sentence,
    int words,
    int plain,
    String normal,
    boolean easy,
    boolean person,
    boolean article) {
  private static final String JOINS = "-'’./:_";

  static List<Spoken> of(List<Passage> passages) {
    List<Spoken> all = new ArrayList<>();
    for (Passage passage : passages) {
      passage.sentences().forEach(sentence -> all.add(new Scan(sentence).spoken()));
    }
    return all;
  }

  boolean inHeading() {
    return sentence.passage().heading();
  }

  /** The words where there are enough of them to tell, and none is code; else nothing. */
  String normal(int fewest) {
    return plain >= fewest ? normal : "";
  }

  /** One pass over a sentence. */
  private static final class Scan {
    private final Sentence sentence;
    private final String text;
    private final StringBuilder normal = new StringBuilder();
    private int words;
    private int plain;
    private boolean easy;
    private boolean person;
    private boolean article;

    Scan(Sentence sentence) {
      this.sentence = sentence;
      this.text = sentence.text();
    }

    Spoken spoken() {
      int at = 0;
      while (at < text.length()) {
        int end = runEnd(at);
        if (end == at) {
          at += Character.charCount(text.codePointAt(at));
        } else {
          at = word(at, end);
        }
      }
      String said = normal.indexOf(String.valueOf(Passage.CODE)) < 0 ? normal.toString() : "";
      return new Spoken(sentence, words, plain, said, easy, person, article);
    }

    /** Takes a word whose first run of letters and digits is known; gives its end. */
    private int word(int start, int firstEnd) {
      look(start, firstEnd);
      int end = firstEnd;
      for (int next = joined(end); next > end; next = joined(end)) {
        int from = end;
        end = runEnd(next);
        if (end == next) {
          end = from;
          break;
        }
        look(next, end);
      }
      String word = text.substring(start, end);
      words++;
      plain += word.indexOf(Passage.CODE) < 0 ? 1 : 0;
      normal.append(word.toLowerCase(Locale.ROOT)).append(' ');
      return end;
    }

    private int joined(int from) {
      int at = from;
      while (at < text.length() && JOINS.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      return at;
    }

    private int runEnd(int from) {
      int at = from;
      while (at < text.length() && isOfWord(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
      }
      return at;
    }

    private static boolean isOfWord(int c) {
      if (c < 128) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      }
      return c == Passage.CODE
          || Character.isLetterOrDigit(c)
          || Character.getType(c) == Character.LETTER_NUMBER
          || Character.getType(c) == Character.OTHER_NUMBER;
    }

    private void look(int start, int end) {
      switch (end - start) {
        case 1 -> {
          article |= is("a", start);
          person |= is("i", start);
        }
        case 2 -> {
          article |= is("an", start);
          person |= is("we", start) || is("my", start);
        }
        case 3 -> person |= is("our", start);
        case 4 -> {
          person |= is("ours", start);
          easy |= is("just", start);
        }
        case 6 -> easy |= is("simply", start) || is("course", start);
        case 9 -> easy |= is("obviously", start);
        default -> {}
      }
    }

    private boolean is(String word, int at) {
      return text.regionMatches(true, at, word, 0, word.length());
    }
  }
}
