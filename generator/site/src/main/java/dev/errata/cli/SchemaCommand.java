package dev.errata.cli;

import dev.errata.build.SiteBuilder;
import dev.errata.catalog.Catalog;
import dev.errata.cli.options.SiteOptions;
import dev.errata.json.Json;
import dev.errata.model.Category;
import dev.errata.model.field.Declaration;
import dev.errata.model.field.Field;
import dev.errata.model.field.JsonSchema;
import dev.errata.source.SiteSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errata schema}: the JSON Schema of what people write. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description =
        "Prints the JSON Schema of front matter or of site.yml, with the site's own names.",
    footerHeading = "%nExamples:%n",
    footer = {"  errata schema > entry.schema.json", "  errata schema site > site.schema.json"})
final class SchemaCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SiteOptions site;

  @Parameters(
      paramLabel = "entry|category|page|site",
      defaultValue = "ENTRY",
      description = "Whose schema (default: entry).")
  private Kind kind;

  enum Kind {
    ENTRY,
    CATEGORY,
    PAGE,
    SITE
  }

  @Override
  public Integer call() {
    Catalog catalog =
        SiteBuilder.read(SiteSource.read(site.root()), site.read(Optional.empty(), true)).catalog();
    List<String> categories = catalog.categories().stream().map(Category::title).toList();
    List<String> entries = catalog.entries().stream().map(e -> e.id().toString()).toList();
    JsonSchema schema = new JsonSchema(categories, entries);
    spec.commandLine().getOut().print(Json.pretty(schema.of(title(), fields())));
    return 0;
  }

  private String title() {
    return switch (kind) {
      case ENTRY -> "Front matter of an Errata entry";
      case CATEGORY -> "Front matter of an Errata category";
      case PAGE -> "Front matter of a plain page";
      case SITE -> "Settings of an Errata site";
    };
  }

  private List<Field> fields() {
    return switch (kind) {
      case ENTRY -> Declaration.ENTRY;
      case CATEGORY -> Declaration.CATEGORY;
      case PAGE -> Declaration.PAGE;
      case SITE -> Declaration.SITE;
    };
  }
}
