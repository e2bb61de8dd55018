package dev.errata.prose;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Fix;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.prose.text.Passage.Sentence;
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

  private static final Pattern SIMPLY =
      Pattern.compile(
          "\\bsimply\\b(?! because| put| stated)|\\bobviously\\b|\\bof course\\b"
              + "|(?:^|[,;:] |\\b(?:you|to|can|and|or) )(just)(?= (?:run|use|add|do|set|need|call|install|type|open|make|put|delete|remove|restart|change|click|copy|create|edit)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FIRST_PERSON =
      Pattern.compile(
          "(?<![\\w/.-])I(?:['’](?:m|ve|d|ll))?(?= [a-z])(?! (?:and|or|to|in|of)\\b)|(?<![\\w-])(?:we|our|ours|my|we['’](?:re|ve|ll|d))(?![\\w/-])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.'’/-])([Aa]n?)[ \u200B]+(\\p{L}[\\p{L}\\p{N}]*)(?![-\\p{L}]*[./]\\p{L})");

  private static final Pattern NEEDS_CODE =
      Pattern.compile(
          "(?<=[ (])--[a-z][a-z0-9]+(?:-[a-z0-9]+)*(?:=\\S+)?"
              + "|(?<=[ (])\\$[A-Z][A-Z0-9_]{2,}\\b"
              + "|(?<=[ (])[a-z][A-Za-z0-9]*(?:\\.[a-z][A-Za-z0-9]*)*\\(\\)"
              + "|(?<=[ (])(?:~|/(?:etc|usr|var|opt|home|tmp|bin|dev|proc|run|sys))/[\\w.-]+(?:/[\\w.-]+)*");

  private final List<Diagnostic> findings = new ArrayList<>();
  private final Map<String, SourceSpan> said = new HashMap<>();

  List<Diagnostic> check(List<Spoken> sentences) {
    for (Spoken spoken : sentences) {
      if (!spoken.inHeading()) {
        length(spoken);
        repeated(spoken);
      }
      words(spoken);
    }
    return findings;
  }

  private void length(Spoken spoken) {
    if (spoken.words() > LONGEST) {
      add(
          Code.PROSE_LONG_SENTENCE,
          spoken.sentence().span(),
          "this sentence has " + spoken.words() + " words",
          "split it; " + LONGEST + " are much already");
    }
  }

  private void repeated(Spoken spoken) {
    String words = spoken.normal(TELLING);
    if (!words.isEmpty()) {
      SourceSpan span = spoken.sentence().span();
      SourceSpan before = said.putIfAbsent(words, span);
      if (before != null) {
        findings.add(
            Diagnostic.of(Code.PROSE_REPEATED, span, "this sentence stands twice in the page")
                .withHelp("say it once")
                .withNote(before, "here first"));
      }
    }
  }

  private void words(Spoken spoken) {
    Sentence sentence = spoken.sentence();
    String text = sentence.text();
    if (spoken.easy()) {
      easy(sentence, text);
    }
    if (spoken.person()) {
      person(sentence, text);
    }
    if (mayHoldCode(text)) {
      for (Matcher m = NEEDS_CODE.matcher(text); m.find(); ) {
        code(sentence, m);
      }
    }
    if (spoken.article()) {
      for (Matcher m = ARTICLE.matcher(text); m.find(); ) {
        article(sentence, m);
      }
    }
  }

  private void easy(Sentence sentence, String text) {
    for (Matcher m = SIMPLY.matcher(text); m.find(); ) {
      int group = m.group(1) == null ? 0 : 1;
      add(
          Code.PROSE_SIMPLY,
          place(sentence, m.start(group), m.end(group)),
          "\"" + m.group(group) + "\" tells a reader who is stuck that it is easy",
          "leave the word out");
    }
  }

  private void person(Sentence sentence, String text) {
    for (Matcher m = FIRST_PERSON.matcher(text); m.find(); ) {
      if (!m.group().equals("i") && !isName(m.group()) && !quoted(text, m.start())) {
        add(
            Code.PROSE_FIRST_PERSON,
            place(sentence, m.start(), m.end()),
            "\"" + m.group() + "\": an entry speaks for nobody",
            "say what happens, or address the reader");
      }
    }
  }

  /** What every kind of code holds that {@link #NEEDS_CODE} finds. */
  private static boolean mayHoldCode(String text) {
    return text.indexOf('/') >= 0
        || text.indexOf('$') >= 0
        || text.contains("--")
        || text.contains("()");
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
