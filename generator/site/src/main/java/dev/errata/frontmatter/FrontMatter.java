package dev.errata.frontmatter;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.frontmatter.outline.Outline;
import dev.errata.frontmatter.outline.Repairs;
import dev.errata.frontmatter.yaml.Fence;
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
 * @param readable whether the fields could be read; otherwise there are none, and a finding says
 *     why
 */
public record FrontMatter(Fields fields, int body, boolean readable) {
  /** Characters; far more than an entry of use has, and little enough to be read at once. */
  private static final int LONGEST = 256 * 1024;

  /**
   * Reads the front matter of a Markdown file.
   *
   * @param today no date may be later
   * @return nothing when the file has no front matter; then a finding says so
   */
  public static Optional<FrontMatter> read(
      SourceText source, List<Field> declared, LocalDate today, Findings findings) {
    return Fence.find(source, findings)
        .map(
            fence -> {
              Reading reading = new Reading(declared, today, findings);
              Optional<Fields> fields = reading.fields(fence.yaml(), fence.opening());
              return new FrontMatter(
                  fields.orElseGet(() -> reading.none(fence.opening())),
                  fence.body(),
                  fields.isPresent());
            });
  }

  /** Reads a file that is YAML as a whole, such as {@code site.yml}. */
  public static Optional<Fields> readWhole(
      SourceText source, List<Field> declared, LocalDate today, Findings findings) {
    Reading reading = new Reading(declared, today, findings);
    return reading.fields(Fence.whole(source), source.start());
  }

  private record Reading(List<Field> declared, LocalDate today, Findings findings) {
    Optional<Fields> fields(SourceSpan yaml, SourceSpan place) {
      if (yaml.end() - yaml.start() > LONGEST) {
        findings.add(
            Diagnostic.of(
                    Code.FILE_TOO_LARGE,
                    place,
                    "the front matter has more than " + LONGEST / 1024 + " KB")
                .withHelp("shorten the samples: the lines around the message are enough"));
        return Optional.empty();
      }
      Repairs repairs = Outline.check(yaml, declared, findings);
      Findings yamls = new Findings();
      Optional<Value> value = Yaml.read(repairs, yamls);
      yamls.sorted().stream().filter(d -> !followsTab(d)).forEach(findings::add);
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

    /** What YAML stumbles over in a line with a tab comes from the tab, which is reported. */
    private boolean followsTab(Diagnostic found) {
      return found.code() == Code.YAML_SYNTAX && findings.has(Code.YAML_TAB, found.span());
    }

    /** No fields, and no findings of what is missing: it may be there, and unreadable. */
    Fields none(SourceSpan place) {
      Value.Pairs none = new Value.Pairs(List.of(), place);
      return new FieldReader(today, new Findings()).group(none, declared, place);
    }

    private Fields read(Value.Pairs pairs, SourceSpan place) {
      return new FieldReader(today, findings).group(pairs, declared, place);
    }
  }
}
