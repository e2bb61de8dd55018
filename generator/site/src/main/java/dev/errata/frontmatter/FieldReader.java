package dev.errata.frontmatter;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.Fix;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.Suggestion;
import dev.errata.frontmatter.yaml.Value;
import dev.errata.model.field.Field;
import dev.errata.model.field.FieldType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    draft |= says(pairs, "draft", "true");
    Map<String, Object> values = new HashMap<>();
    Map<String, Value.Scalar> keys = new HashMap<>();
    Set<String> meant = new HashSet<>();
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
      Optional<Field> field =
          declared.stream().filter(f -> f.name().equals(key.text())).findFirst();
      if (field.isEmpty()) {
        unknown(key, declared, keys.keySet()).ifPresent(meant::add);
      } else {
        value(field.get(), pair).ifPresent(v -> values.put(key.text(), v));
      }
    }
    for (Field field : declared) {
      if (field.required() && !keys.containsKey(field.name()) && !meant.contains(field.name())) {
        missing(field, place);
      }
    }
    return new Fields(values, pairs.pairs().isEmpty() ? place : pairs.span());
  }

  private static boolean says(Value.Pairs pairs, String key, String text) {
    return pairs.pairs().stream()
        .anyMatch(
            p ->
                p.key().text().equals(key)
                    && p.value() instanceof Value.Scalar(String value, var _)
                    && value.equals(text));
  }

  private Optional<String> unknown(Value.Scalar key, List<Field> declared, Set<String> present) {
    List<String> names = declared.stream().map(Field::name).toList();
    List<String> free = names.stream().filter(n -> !present.contains(n)).toList();
    Optional<String> near = Suggestion.nearest(key.text(), free);
    Diagnostic found =
        Diagnostic.of(Code.UNKNOWN_KEY, key.span(), "there is no field \"" + key.text() + "\" here")
            .withHelp(
                near.map(n -> "did you mean \"" + n + "\"?")
                    .orElse("the fields are " + String.join(", ", names)));
    findings.add(
        near.map(n -> found.withFix(Fix.replace("Rename it to " + n, key.span(), n)))
            .orElse(found));
    return near;
  }

  private void missing(Field field, SourceSpan place) {
    Code code = draft ? Code.DRAFT_INCOMPLETE : Code.MISSING_KEY;
    String example =
        field.examples().isEmpty()
            ? ""
            : ", for example " + field.name() + ": " + field.examples().getFirst();
    findings.add(
        Diagnostic.of(code, place, "\"" + field.name() + "\" is missing")
            .withHelp("add it: " + field.description().replaceAll("\\.$", "") + example));
  }

  private Optional<Object> value(Field field, Value.Pair pair) {
    boolean empty =
        pair.value() instanceof Value.Scalar(String text, SourceSpan _) && text.isEmpty()
            || pair.value() instanceof Value.Items(var items, SourceSpan _)
                && items.isEmpty()
                && field.required();
    if (empty) {
      Code code = draft ? Code.DRAFT_INCOMPLETE : Code.EMPTY_VALUE;
      findings.add(
          Diagnostic.of(code, pair.key().span(), "\"" + field.name() + "\" is empty")
              .withHelp(
                  field.required()
                      ? "write " + field.type().words()
                      : "fill it in, or remove the key"));
      return Optional.empty();
    }
    return read(field.type(), pair.value(), field.name());
  }

  private Optional<Object> read(FieldType type, Value value, String name) {
    return switch (type) {
      case FieldType.Many(var item, int most) -> many(item, most, value, name);
      case FieldType.Group(var fields, var shortForm) -> group(fields, shortForm, value, name);
      default ->
          value instanceof Value.Scalar scalar
              ? scalars.read(type, scalar, name)
              : wrong(value, type, name);
    };
  }

  private Optional<Object> wrong(Value value, FieldType type, String name) {
    findings.add(
        Diagnostic.of(
            Code.WRONG_TYPE,
            firstLine(value.span()),
            "\"" + name + "\" is " + value.words() + ", and should be " + type.words()));
    return Optional.empty();
  }

  private static SourceSpan firstLine(SourceSpan span) {
    int newline = span.text().indexOf('\n');
    return newline < 0 ? span : span.slice(0, newline);
  }

  private Optional<Object> many(FieldType item, int most, Value value, String name) {
    if (!(value instanceof Value.Items(var items, SourceSpan span))) {
      return wrong(value, new FieldType.Many(item, most), name);
    }
    if (items.size() > most) {
      findings.add(
          Diagnostic.of(
              Code.TOO_MANY_ITEMS,
              firstLine(span),
              "\"" + name + "\" has " + items.size() + " items of at most " + most));
    }
    List<Object> read = new ArrayList<>();
    for (Value one : items.subList(0, Math.min(items.size(), most))) {
      if (one instanceof Value.Scalar(String text, SourceSpan place) && text.isEmpty()) {
        findings.add(
            Diagnostic.of(Code.EMPTY_VALUE, place, "an item of \"" + name + "\" is empty")
                .withHelp("fill it in, or remove the line"));
      } else {
        read(item, one, name).ifPresent(read::add);
      }
    }
    return Optional.of(List.copyOf(read));
  }

  private Optional<Object> group(
      List<Field> fields, Optional<String> shortForm, Value value, String name) {
    if (value instanceof Value.Pairs pairs) {
      SourceSpan place =
          pairs.pairs().isEmpty() ? pairs.span() : pairs.pairs().getFirst().key().span();
      return Optional.of(group(pairs, fields, place));
    }
    if (shortForm.isPresent() && value instanceof Value.Scalar scalar) {
      Field field =
          fields.stream().filter(f -> f.name().equals(shortForm.get())).findFirst().orElseThrow();
      return scalars
          .read(field.type(), scalar, name)
          .map(v -> new Fields(Map.of(field.name(), v), scalar.span()));
    }
    return wrong(value, new FieldType.Group(fields, shortForm), name);
  }
}
