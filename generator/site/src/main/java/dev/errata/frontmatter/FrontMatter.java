package dev.errata.frontmatter;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.frontmatter.yaml.Fence;
import dev.errata.frontmatter.yaml.QuoteCheck;
import dev.errata.frontmatter.yaml.Repairs;
import dev.errata.frontmatter.yaml.Value;
import dev.errata.frontmatter.yaml.Yaml;
import dev.errata.model.field.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A file's fields and where its text begins.
 *
 * @param body the offset of the first character below the front matter
 */
public record FrontMatter(Fields fields, int body) {
  /**
   * Reads the front matter of a Markdown file.
   *
   * @param today no date may be later
   * @return nothing when fields can't be read at all; then a finding says why
   */
  public static Optional<FrontMatter> read(
      SourceText source, List<Field> declared, LocalDate today, Findings findings) {
    return Fence.find(source, findings)
        .flatMap(
            fence -> {
              Reading reading = new Reading(declared, today, findings);
              SourceSpan place = source.span(0, 3);
              return reading.fields(fence.yaml(), place).map(f -> new FrontMatter(f, fence.body()));
            });
  }

  /** Reads a file that is YAML as a whole, such as {@code site.yml}. */
  public static Optional<Fields> readWhole(
      SourceText source, List<Field> declared, LocalDate today, Findings findings) {
    Reading reading = new Reading(declared, today, findings);
    return reading.fields(source.span(0, source.text().length()), source.start());
  }

  private record Reading(List<Field> declared, LocalDate today, Findings findings) {
    Optional<Fields> fields(SourceSpan yaml, SourceSpan place) {
      Repairs repairs = new QuoteCheck(yaml, declared, findings).check();
      Findings yamls = new Findings();
      Optional<Value> value = Yaml.read(repairs, yamls);
      findings.addAll(yamls.sorted());
      if (value.isEmpty()) {
        return yamls.hasErrors()
            ? Optional.empty()
            : Optional.of(read(new Value.Pairs(List.of(), place), place));
      }
      return switch (value.get()) {
        case Value.Pairs pairs -> Optional.of(read(pairs, place));
        case Value.Scalar(String text, SourceSpan _) when text.isEmpty() ->
            Optional.of(read(new Value.Pairs(List.of(), place), place));
        case Value other -> {
          findings.add(
              Diagnostic.of(
                      Code.YAML_NOT_A_MAP,
                      other.span(),
                      "the front matter is " + other.words() + ", not fields")
                  .withHelp("write lines of the form key: value"));
          yield Optional.empty();
        }
      };
    }

    private Fields read(Value.Pairs pairs, SourceSpan place) {
      return new FieldReader(today, findings).group(pairs, declared, place);
    }
  }
}
