package dev.errata.manual;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.SourceText;
import dev.errata.model.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The pages of the manual, each with the path of the text it is made from. */
public final class Manual {
  /** The category's slug. */
  public static final String CATEGORY = Settings.MANUAL;

  private static final String RESOURCES = "generator/site/src/main/resources/";

  /** A page; its folder is empty for a plain page. */
  public record ManualPage(String folder, String name, SourceText text) {}

  private Manual() {}

  /** The category's own file. */
  public static SourceText category() {
    return resource("manual/_category.md");
  }

  /** An entry for each kind of finding. */
  public static List<ManualPage> entries() {
    return Arrays.stream(Code.values())
        .map(code -> new ManualPage(CATEGORY, code.id(), entry(code)))
        .toList();
  }

  /** The plain pages. */
  public static List<ManualPage> pages() {
    return List.of(
        new ManualPage("", "write-an-entry", resource("manual/write-an-entry.md")),
        new ManualPage(
            "",
            "fields",
            new SourceText(
                "generator/site/src/main/java/dev/errata/model/field/Declaration.java",
                FieldsPage.text())));
  }

  private static SourceText entry(Code code) {
    return new SourceText(RESOURCES + "explain/" + code.id() + ".md", FindingEntry.text(code));
  }

  private static SourceText resource(String name) {
    try (InputStream in = Manual.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new SourceText(
          RESOURCES + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
