package dev.errata.match;

import java.util.List;

/**
 * What the index knows about one entry. The quick fix is plain text with backticks around code, and
 * keeps its {name} placeholders.
 */
public record Document(
    String entry,
    String url,
    String title,
    String quickFix,
    List<String> signatures,
    List<String> codes,
    Words words,
    List<Confusion> confusedWith) {

  /** Text that is found by words only. */
  public record Words(String category, List<String> tags, String summary, String body) {
    public Words {
      tags = List.copyOf(tags);
    }
  }

  /** An entry that is often taken for this one, and what differs. */
  public record Confusion(String entry, String differs) {}

  public Document {
    signatures = List.copyOf(signatures);
    codes = List.copyOf(codes);
    confusedWith = List.copyOf(confusedWith);
  }
}
