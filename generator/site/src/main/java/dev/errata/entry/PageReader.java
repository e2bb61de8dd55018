package dev.errata.entry;

import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.frontmatter.FrontMatter;
import dev.errata.markdown.Context;
import dev.errata.markdown.Markdown;
import dev.errata.model.Body;
import dev.errata.model.Body.Inline;
import dev.errata.model.Page;
import dev.errata.model.field.Declaration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Reads a plain page. */
public final class PageReader {
  private final LocalDate today;

  /**
   * @param today no date may be later
   */
  public PageReader(LocalDate today) {
    this.today = today;
  }

  /** The page of a file; nothing when it has no title, and then a finding says so. */
  public Optional<Page> read(String slug, SourceText source, Findings findings) {
    return FrontMatter.read(source, Declaration.PAGE, today, findings)
        .flatMap(matter -> page(slug, source, matter, findings));
  }

  private static Optional<Page> page(
      String slug, SourceText source, FrontMatter matter, Findings findings) {
    Context context = new Context(slug + "/", Set.of());
    Body body = Markdown.body(source, matter.body(), context, findings);
    Inline summary =
        matter
            .fields()
            .text("summary")
            .map(s -> Markdown.inline(s, context, findings))
            .orElse(Inline.EMPTY);
    return matter
        .fields()
        .text("title")
        .map(title -> new Page(slug, source, title.value(), summary, body));
  }
}
