package dev.errata.frontmatter;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.Fix;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.Suggestion;
import dev.errata.frontmatter.yaml.Value;
import dev.errata.model.field.Field;
import dev.errata.model.field.Field.Need;
import dev.errata.model.field.FieldType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads written values by the declaration. */
final class FieldReader {
  private final ScalarReader scalars;
  private final Findings findings;

  /** Whether the file says that it is a draft, so that what is missing is a warning. */
  private boolean draft;

  FieldReader(LocalDate today, Findings findings) {
    this.scalars = new ScalarReader(today, findings);
    this.findings = findings;
  }

  /** The fields of a map; {@code place} is where a missing key is reported. */
  Fields group(Value.Pairs pairs, List<Field> declared, SourceSpan place) {
    FieldType.Group group = new FieldType.Group(declared, Optional.empty());
    draft |= saysDraft(pairs, group);
    Set<String> written =
        pairs.pairs().stream().map(p -> p.key().text()).collect(Collectors.toSet());
    Map<String, Object> values = new HashMap<>();
    Map<String, Value.Scalar> keys = new HashMap<>();
    for (Value.Pair pair : pairs.pairs()) {
      Value.Scalar key = pair.key();
      Value.Scalar before = keys.putIfAbsent(key.text(), key);
      if (before != null) {
        findings.add(
            Diagnostic.of(Code.DUPLICATE_KEY, key.span(), "\"" + key.text() + "\" stands twice")
                .withHelp("keep one of the two")
                .withNote(before.span(), "here first"));
        continue;
      }
      Optional<Field> field = group.field(key.text());
      if (field.isEmpty()) {
        field = unknown(key, declared, written);
        field.ifPresent(f -> written.add(f.name()));
      }
      field.ifPresent(
          f -> value(f, pair.key(), pair.value()).ifPresent(v -> values.put(f.name(), v)));
    }
    declared.stream()
        .filter(f -> f.required() && !written.contains(f.name()))
        .forEach(f -> missing(f, place));
    return new Fields(values, pairs.pairs().isEmpty() ? place : pairs.span());
  }

  private static boolean saysDraft(Value.Pairs pairs, FieldType.Group group) {
    return group.field("draft").filter(f -> f.type() instanceof FieldType.Flag).isPresent()
        && pairs.pairs().stream()
            .anyMatch(
                p ->
                    p.key().text().equals("draft")
                        && p.value() instanceof Value.Scalar(String value, var _)
                        && value.equals("true"));
  }

  /** Reports a key that is not declared, and gives the field that was most likely meant. */
  private Optional<Field> unknown(Value.Scalar key, List<Field> declared, Set<String> written) {
    List<String> names = declared.stream().map(Field::name).toList();
    String word = key.text().replace(' ', '_');
    List<String> free = names.stream().filter(n -> !written.contains(n)).toList();
    Optional<String> near = Suggestion.nearest(word, free);
    Diagnostic found =
        Diagnostic.of(
            Code.UNKNOWN_KEY, key.span(), "there is no field \"" + key.text() + "\" here");
    findings.add(
        near.map(
                n ->
                    found
                        .withHelp("did you mean \"" + n + "\"?")
                        .withFix(Fix.replace("Rename it to " + n, key.span(), n)))
            .orElseGet(
                () ->
                    found.withHelp(
                        Suggestion.nearest(word, names)
                            .map(n -> "remove it: \"" + n + "\" is there already")
                            .orElse("the fields are " + String.join(", ", names)))));
    return near.flatMap(n -> declared.stream().filter(f -> f.name().equals(n)).findFirst());
  }

  private void missing(Field field, SourceSpan place) {
    String example = field.examples().isEmpty() ? "" : ", for example " + field.sample();
    String what = field.description().substring(0, field.description().length() - 1);
    findings.add(
        Diagnostic.of(
                incomplete(field, Code.MISSING_KEY), place, "\"" + field.name() + "\" is missing")
            .withHelp("add it: " + what + example));
  }

  private Code incomplete(Field field, Code code) {
    return draft && field.need() != Need.ALWAYS ? Code.DRAFT_INCOMPLETE : code;
  }

  private Optional<Object> value(Field field, Value.Scalar key, Value value) {
    boolean empty =
        switch (value) {
          case Value.Scalar(String text, var _) -> Characters.isBlank(text);
          case Value.Items(var items, var _) -> items.isEmpty() && field.required();
          case Value.Pairs(var pairs, var _) ->
              pairs.isEmpty() && !(field.type() instanceof FieldType.Group);
          case Value.Refused _ -> false;
        };
    if (empty) {
      findings.add(
          Diagnostic.of(
                  incomplete(field, Code.EMPTY_VALUE),
                  key.span(),
                  "\"" + field.name() + "\" is empty")
              .withHelp(
                  field.required()
                      ? "write " + field.type().words()
                      : "fill it in, or remove the key"));
      return Optional.empty();
    }
    return read(field.type(), value, "\"" + field.name() + "\"");
  }

  private Optional<Object> read(FieldType type, Value value, String name) {
    if (value instanceof Value.Refused) {
      return Optional.empty();
    }
    return switch (type) {
      case FieldType.Many(var item, int most) -> many(item, most, value, name);
      case FieldType.Group group -> group(group, value, name);
      default ->
          value instanceof Value.Scalar scalar
              ? scalars.read(type, scalar, name)
              : wrong(value, type, name);
    };
  }

  private Optional<Object> wrong(Value value, FieldType type, String name) {
    Diagnostic found = wrongType(value, type, name);
    boolean oneLine = found.span().end() == value.span().end();
    String text = value.span().text();
    boolean bracket = text.startsWith("[") || text.startsWith("{");
    boolean words = type instanceof FieldType.Text && oneLine && !bracket;
    String quoted = words ? Field.quoted(text) : "";
    findings.add(
        words
            ? found
                .withHelp("quote it: " + quoted)
                .withFix(Fix.replace("Quote it", value.span(), quoted))
            : found.withHelp(howto(type)));
    return Optional.empty();
  }

  private static Diagnostic wrongType(Value value, FieldType type, String name) {
    return Diagnostic.of(
        Code.WRONG_TYPE,
        value.span().firstLine(),
        name + " is " + value.words() + ", and should be " + type.words());
  }

  private static String howto(FieldType type) {
    return switch (type) {
      case FieldType.Many _ -> "write each item on a line of its own that begins with \"- \"";
      case FieldType.Group(var fields, var _) ->
          "write its fields below it, indented, beginning with " + fields.getFirst().name() + ":";
      default -> "write one value behind the colon";
    };
  }

  private Optional<Object> many(FieldType item, int most, Value value, String name) {
    if (value instanceof Value.Scalar one) {
      findings.add(single(one, new FieldType.Many(item, most), name));
      return read(item, one, itemOf(name)).map(List::of);
    }
    if (!(value instanceof Value.Items(var items, SourceSpan span))) {
      return wrong(value, new FieldType.Many(item, most), name);
    }
    if (items.size() > most) {
      findings.add(
          Diagnostic.of(
                  Code.TOO_MANY_ITEMS,
                  span.firstLine(),
                  name + " has " + items.size() + " items of at most " + most)
              .withHelp("keep those that tell most"));
    }
    List<Object> read = new ArrayList<>();
    items.stream().limit(most).forEach(one -> item(item, one, name).ifPresent(read::add));
    return Optional.of(List.copyOf(read));
  }

  /** A list's only item, written without the list. */
  private static Diagnostic single(Value.Scalar one, FieldType type, String name) {
    Diagnostic found = wrongType(one, type, name);
    String written = one.span().text();
    SourceSpan span = one.span();
    int before = span.start() - 1;
    boolean quoted = before >= 0 && "\"'".indexOf(span.source().text().charAt(before)) >= 0;
    SourceSpan whole = quoted ? span.source().span(before, span.end() + 1) : span;
    String item = quoted ? whole.text() : Field.yaml(one.text());
    return written.indexOf('\n') >= 0 || written.startsWith("|") || written.startsWith(">")
        ? found.withHelp("write it as a list: a line with a dash for each item")
        : found
            .withHelp("write [" + item + "]")
            .withFix(Fix.replace("Make it a list", whole, "[" + item + "]"));
  }

  /**
   * One item; a group that can't be read stays as a group without values, so that it is counted.
   */
  private Optional<Object> item(FieldType type, Value one, String name) {
    if (one instanceof Value.Scalar(String text, SourceSpan place) && Characters.isBlank(text)) {
      findings.add(
          Diagnostic.of(Code.EMPTY_VALUE, place, itemOf(name) + " is empty")
              .withHelp("fill it in, or remove the line"));
      return Optional.empty();
    }
    Optional<Object> read = read(type, one, itemOf(name));
    return read.isEmpty() && type instanceof FieldType.Group
        ? Optional.of(new Fields(Map.of(), one.span()))
        : read;
  }

  private static String itemOf(String name) {
    return "an item of " + name;
  }

  private Optional<Object> group(FieldType.Group group, Value value, String name) {
    if (value instanceof Value.Pairs pairs) {
      SourceSpan place =
          pairs.pairs().isEmpty() ? pairs.span() : pairs.pairs().getFirst().key().span();
      return Optional.of(group(pairs, group.fields(), place));
    }
    if (value instanceof Value.Scalar scalar && group.shortField().isPresent()) {
      Field field = group.shortField().get();
      return scalars
          .read(field.type(), scalar, name)
          .map(v -> new Fields(Map.of(field.name(), v), scalar.span()));
    }
    return wrong(value, group, name);
  }
}
