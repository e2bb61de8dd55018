package dev.errata.entry;

import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Spanned;
import dev.errata.frontmatter.Fields;
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

  /**
   * The category of a folder. Without a title, which is a finding, its title is empty: then no
   * entry can be told that it names another one.
   */
  public Category read(String folder, SourceText source, Findings findings) {
    return FrontMatter.read(source, Declaration.CATEGORY, today, findings)
        .map(matter -> category(folder, source, matter, findings))
        .orElse(new Category(folder, "", Inline.EMPTY, Optional.empty(), Optional.empty()));
  }

  private static Category category(
      String folder, SourceText source, FrontMatter matter, Findings findings) {
    Context context = new Context(folder + "/", Set.of());
    Fields fields = matter.fields();
    new Unwritten(false, findings).check(fields);
    return new Category(
        folder,
        fields.text("title").map(Spanned::value).orElse(""),
        fields.text("summary").map(s -> Markdown.inline(s, context, findings)).orElse(Inline.EMPTY),
        fields.whole("order").map(Spanned::value),
        Optional.of(Markdown.body(source, matter.body(), context, findings)));
  }
}
