package dev.errata.prose;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Fix;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.prose.text.Passage;
import dev.errata.prose.text.Passage.Sentence;
import dev.errata.prose.text.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of single sentences, in English. */
final class Sentences {
  private static final int LONGEST = 40;
  private static final int TELLING = 5;

  private static final Places SIMPLY =
      new Places(
          "sSoOjJ",
          Pattern.compile(
              "simply\\b(?! because| put| stated)|obviously\\b|of course\\b"
                  + "|(?<=^|[,;:] |\\b(?:you|to|can|and|or) )just(?= (?:run|use|add|do|set|need|call|install|type|open|make|put|delete|remove|restart|change|click|copy|create|edit)\\b)",
              Pattern.CASE_INSENSITIVE));

  private static final Places FIRST_PERSON =
      new Places(
          "iIwWoOmM",
          Pattern.compile(
              "(?<![\\w/.-])I(?:['’](?:m|ve|d|ll))?(?= [a-z])(?! (?:and|or|to|in|of)\\b)|(?<![\\w-])(?:we|our|ours|my|we['’](?:re|ve|ll|d))(?![\\w/-])",
              Pattern.CASE_INSENSITIVE));

  private static final Places ARTICLE =
      new Places(
          "aA",
          Pattern.compile(
              "(?<![\\p{L}\\p{N}.'’/-])([Aa]n?)[ \u200B]+(\\p{L}[\\p{L}\\p{N}]*)(?![-\\p{L}]*[./]\\p{L})"));

  private static final Places NEEDS_CODE =
      new Places(
          "-$~/",
          Pattern.compile(
              "(?<=[ (])--[a-z][a-z0-9]+(?:-[a-z0-9]+)*(?:=\\S+)?"
                  + "|(?<=[ (])\\$[A-Z][A-Z0-9_]{2,}\\b"
                  + "|(?<=[ (])(?:~|/(?:etc|usr|var|opt|home|tmp|bin|dev|proc|run|sys))/[\\w.-]+(?:/[\\w.-]+)*"));

  private static final Places CALL =
      new Places(
          "abcdefghijklmnopqrstuvwxyz",
          Pattern.compile("(?<=[ (])[a-z][A-Za-z0-9]*(?:\\.[a-z][A-Za-z0-9]*)*\\(\\)"));

  private final List<Diagnostic> findings = new ArrayList<>();
  private final Map<String, SourceSpan> said = new HashMap<>();

  List<Diagnostic> check(List<Passage> passages) {
    for (Passage passage : passages) {
      for (Sentence sentence : passage.sentences()) {
        if (!passage.heading()) {
          length(sentence);
          repeated(sentence);
        }
        words(sentence);
      }
    }
    return findings;
  }

  /** The same words, whatever marks stand between them; empty when they are too few to tell. */
  static String normal(Sentence sentence, int fewest) {
    String text = sentence.text();
    if (text.indexOf(Passage.CODE) >= 0) {
      return "";
    }
    StringBuilder words = new StringBuilder(text.length());
    int count = 0;
    for (int at = Words.next(text, 0); at < text.length(); count++) {
      int end = Words.end(text, at);
      words.append(text, at, end).append(' ');
      at = Words.next(text, end);
    }
    return count >= fewest ? words.toString().toLowerCase(Locale.ROOT) : "";
  }

  private void length(Sentence sentence) {
    int words = Words.count(sentence.text());
    if (words > LONGEST) {
      add(
          Code.PROSE_LONG_SENTENCE,
          sentence.span(),
          "this sentence has " + words + " words",
          "split it; " + LONGEST + " are much already");
    }
  }

  private void repeated(Sentence sentence) {
    String words = normal(sentence, TELLING);
    if (!words.isEmpty()) {
      SourceSpan before = said.putIfAbsent(words, sentence.span());
      if (before != null) {
        findings.add(
            Diagnostic.of(
                    Code.PROSE_REPEATED, sentence.span(), "this sentence stands twice in the page")
                .withHelp("say it once")
                .withNote(before, "here first"));
      }
    }
  }

  private void words(Sentence sentence) {
    String text = sentence.text();
    SIMPLY.each(text, m -> simply(sentence, m));
    FIRST_PERSON.each(text, m -> firstPerson(sentence, m));
    NEEDS_CODE.each(text, m -> code(sentence, m));
    if (text.contains("()")) {
      CALL.each(text, m -> code(sentence, m));
    }
    ARTICLE.each(text, m -> article(sentence, m));
  }

  private void simply(Sentence sentence, Matcher found) {
    add(
        Code.PROSE_SIMPLY,
        place(sentence, found.start(), found.end()),
        "\"" + found.group() + "\" tells a reader who is stuck that it is easy",
        "leave the word out");
  }

  private void firstPerson(Sentence sentence, Matcher found) {
    String word = found.group();
    if (!word.equals("i") && !isName(word) && !quoted(sentence.text(), found.start())) {
      add(
          Code.PROSE_FIRST_PERSON,
          place(sentence, found.start(), found.end()),
          "\"" + word + "\": an entry speaks for nobody",
          "say what happens, or address the reader");
    }
  }

  /** {@code WE} and {@code MY} are abbreviations of something. */
  private static boolean isName(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static boolean quoted(String text, int at) {
    String before = text.substring(0, at);
    long straight = before.chars().filter(c -> c == '"').count();
    return straight % 2 == 1
        || before.endsWith(": ")
        || before.lastIndexOf('“') > before.lastIndexOf('”');
  }

  private void code(Sentence sentence, Matcher found) {
    SourceSpan span = place(sentence, found.start(), found.end());
    String written = "`" + found.group() + "`";
    findings.add(
        Diagnostic.of(
                Code.PROSE_CODE, span, "\"" + found.group() + "\" is code and looks like words")
            .withHelp("write " + written)
            .withFix(Fix.replace("Write " + written, span, written)));
  }

  private void article(Sentence sentence, Matcher found) {
    String article = found.group(1);
    String word = found.group(2);
    String lower = word.toLowerCase(Locale.ROOT);
    boolean plain = word.length() > 2 && word.substring(1).equals(lower.substring(1));
    if (!plain) {
      return; // how abbreviations and names are spoken is not known
    }
    boolean vowel = "aeiou".indexOf(lower.charAt(0)) >= 0;
    boolean spoken = vowel ? !consonant(lower) : Words.SILENT_H.contains(lower);
    boolean known = "bcdfghjklmnpqrstvwyzaeiou".indexOf(lower.charAt(0)) >= 0;
    String right = spoken ? "an" : "a";
    boolean wrong = known && !article.equalsIgnoreCase(right);
    boolean sentenceStart = Character.isUpperCase(article.charAt(0)) && found.start(1) > 0;
    if (wrong && !sentenceStart) {
      String written = Character.isUpperCase(article.charAt(0)) ? right.replace('a', 'A') : right;
      SourceSpan span = place(sentence, found.start(1), found.end(1));
      findings.add(
          Diagnostic.of(Code.PROSE_ARTICLE, span, "\"" + article + " " + word + "\"")
              .withHelp("write \"" + written + " " + word + "\"")
              .withFix(Fix.replace("Write " + written, span, written)));
    }
  }

  private static boolean consonant(String word) {
    return Words.CONSONANT_STARTS.contains(word)
        || word.startsWith("uni")
            && !word.startsWith("unin")
            && !word.startsWith("unim")
            && !word.startsWith("unid")
        || word.startsWith("eu")
        || word.startsWith("one")
        || word.startsWith("use")
        || word.startsWith("util");
  }

  private static SourceSpan place(Sentence sentence, int from, int to) {
    return sentence.passage().span(sentence.from() + from, sentence.from() + to);
  }

  private void add(Code code, SourceSpan span, String message, String help) {
    findings.add(Diagnostic.of(code, span, message).withHelp(help));
  }
}
