package dev.errata.entry;

import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Spanned;
import dev.errata.frontmatter.FrontMatter;
import dev.errata.markdown.Context;
import dev.errata.markdown.Markdown;
import dev.errata.model.Body.Inline;
import dev.errata.model.Category;
import dev.errata.model.field.Declaration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Reads {@code _category.md}. */
public final class CategoryReader {
  private final LocalDate today;

  /**
   * @param today no date may be later
   */
  public CategoryReader(LocalDate today) {
    this.today = today;
  }

  /** The category of a folder; nothing when it has no title, and then a finding says so. */
  public Optional<Category> read(String folder, SourceText source, Findings findings) {
    Context context = new Context(folder + "/", Set.of());
    return FrontMatter.read(source, Declaration.CATEGORY, today, findings)
        .flatMap(
            matter ->
                matter
                    .fields()
                    .text("title")
                    .map(
                        title ->
                            new Category(
                                folder,
                                title.value(),
                                matter
                                    .fields()
                                    .text("summary")
                                    .map(s -> Markdown.inline(s, context, findings))
                                    .orElse(Inline.EMPTY),
                                matter.fields().whole("order").map(Spanned::value),
                                Optional.of(
                                    Markdown.body(source, matter.body(), context, findings)))));
  }
}
