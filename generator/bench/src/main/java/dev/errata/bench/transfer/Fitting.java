package dev.errata.bench.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds instances of one signature by a plain pattern on each line, which shares nothing with the
 * matcher. Quotes of any shape are the same quote, colours are no text.
 */
final class Fitting {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z][a-z0-9_]*}");

  private final List<Row> rows = new ArrayList<>();
  private final int constant;
  private final Text example;

  /** A line of a signature; its longest constant stretch is looked for before the pattern is. */
  private record Row(Pattern exact, List<String> words, String longest) {
    boolean isLooselyIn(String line) {
      int at = 0;
      for (String part : words) {
        int found = line.indexOf(part, at);
        if (found < 0) {
          return false;
        }
        at = found + part.length();
      }
      return true;
    }
  }

  /** A stretch of a text: the first line of an instance, and what its placeholders stand for. */
  record Place(int line, int start, int end, List<Span> values) {}

  record Span(int start, int end) {}

  Fitting(String signature) {
    int count = 0;
    for (String line : Text.plain(signature).split("\n")) {
      List<String> parts = List.of(PLACEHOLDER.split(line, -1));
      count += parts.stream().mapToInt(String::length).sum();
      rows.add(row(parts));
    }
    constant = count;
    example = Text.of(PLACEHOLDER.matcher(signature).replaceAll("anything"));
  }

  private static Row row(List<String> parts) {
    StringBuilder exact = new StringBuilder();
    List<String> words = new ArrayList<>();
    String longest = "";
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      exact.append(i == 0 ? "" : "(.+?)").append(Pattern.quote(part));
      words.add(Text.words(part).strip());
      longest = part.length() > longest.length() ? part : longest;
    }
    return new Row(Pattern.compile(exact.toString()), words, longest);
  }

  /** How many characters of the signature are no placeholders. */
  int constant() {
    return constant;
  }

  /** The signature with a word for each placeholder. */
  String example() {
    return example.whole();
  }

  /** Whether every instance of the other signature is one of this too. */
  boolean covers(Fitting other) {
    return other != this && in(other.example).isPresent();
  }

  Optional<Place> in(Text text) {
    Place first = null;
    int found = 0;
    for (int i = 0; i < text.rows().size() && found < rows.size(); i++) {
      Row row = rows.get(found);
      String line = text.rows().get(i);
      Matcher matcher = line.contains(row.longest()) ? row.exact().matcher(line) : null;
      if (matcher != null && matcher.find()) {
        first = first == null ? place(i, matcher) : first;
        found++;
      }
    }
    return found == rows.size() ? Optional.of(first) : Optional.empty();
  }

  /** Whether the words of the signature stand on lines of the text, whatever stands between. */
  boolean isLooselyIn(Text text) {
    int found = 0;
    for (String line : text.words()) {
      if (found < rows.size() && rows.get(found).isLooselyIn(line)) {
        found++;
      }
    }
    return found == rows.size();
  }

  private static Place place(int line, Matcher matcher) {
    List<Span> values = new ArrayList<>();
    for (int group = 1; group <= matcher.groupCount(); group++) {
      values.add(new Span(matcher.start(group), matcher.end(group)));
    }
    return new Place(line, matcher.start(), matcher.end(), values);
  }
}
