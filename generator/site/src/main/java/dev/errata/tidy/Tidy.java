package dev.errata.tidy;

import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.frontmatter.yaml.Fence;
import dev.errata.model.field.Field;
import java.util.List;
import java.util.Optional;

/** Brings a file without mistakes into its usual form. */
public final class Tidy {
  private Tidy() {}

  /**
   * The text with its fields in their usual order and without white space that means nothing. Every
   * comment stays with what it stands before. What is not sure to keep its meaning stays too.
   */
  public static String text(SourceText file, List<Field> fields) {
    Optional<Fence> fence = Fence.find(file, new Findings());
    if (fence.isEmpty()) {
      return file.text();
    }
    String text = file.text();
    int start = fence.get().yaml().start();
    int end = fence.get().yaml().end();
    int body = fence.get().body();
    String yaml = YamlSpace.without(text.substring(start, end));
    return text.substring(0, start)
        + FieldOrder.usual(yaml, fields)
        + text.substring(end, body)
        + BodySpace.without(text.substring(body));
  }
}
