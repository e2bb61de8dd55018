package dev.errata.tidy;

import dev.errata.model.field.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of fields in front matter; a field moves with its lines and the comments above it. */
final class FieldOrder {
  private static final Pattern KEY = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*):(?:\\s.*)?");

  private FieldOrder() {}

  /** A field's place among all, and its lines. */
  private record Block(int place, String lines) {}

  /** The same lines in the usual order; as they are where one belongs to no known field. */
  static String usual(String yaml, List<Field> fields) {
    List<String> names = fields.stream().map(Field::name).toList();
    List<Block> blocks = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    String top = top(yaml);
    StringBuilder above = new StringBuilder();
    for (String line : Lines.of(yaml.substring(top.length()))) {
      String text = Lines.withoutEnd(line);
      Matcher key = KEY.matcher(text);
      if (key.matches()) {
        int place = names.indexOf(key.group(1));
        if (place < 0 || !seen.add(place)) {
          return yaml;
        }
        blocks.add(new Block(place, above + line));
        above.setLength(0);
      } else if (text.isBlank() || text.startsWith("#")) {
        above.append(line);
      } else if (blocks.isEmpty() || !belongsAbove(text)) {
        return yaml;
      } else {
        Block block = blocks.removeLast();
        blocks.add(new Block(block.place(), block.lines() + above + line));
        above.setLength(0);
      }
    }
    blocks.sort(Comparator.comparingInt(Block::place));
    StringBuilder out = new StringBuilder(top);
    blocks.forEach(block -> out.append(block.lines()));
    return out.append(above).toString();
  }

  /** A comment that an empty line parts from the first field is one on the whole file. */
  private static String top(String yaml) {
    int end = 0;
    int at = 0;
    for (String line : Lines.of(yaml)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        break;
      }
      at += line.length();
      end = line.isBlank() ? at : end;
    }
    return yaml.substring(0, end);
  }

  private static boolean belongsAbove(String text) {
    return text.startsWith(" ") || text.startsWith("- ") || text.equals("-");
  }
}
