package dev.errata.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code errata explain} says of a code: Markdown whose first line is its title, then a
 * paragraph whose first sentence says what is wrong and the others what to do, then examples.
 *
 * @param title one line without a full stop
 * @param text the whole, ending with a line feed
 */
public record Explanation(String title, String text) {
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.?!])\\s+(?=[A-Z`*\\[])");

  /** The explanation of a code; every code has one, and a test holds that. */
  public static Explanation of(Code code) {
    String name = "/explain/" + code.id() + ".md";
    try (InputStream in = Explanation.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no explanation " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Explanation(text.lines().findFirst().orElse("").replaceFirst("^#+ *", ""), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first paragraph, in one line. */
  public String paragraph() {
    String rest = text.substring(text.indexOf('\n') + 1).strip();
    return rest.split("\n\n", 2)[0].replaceAll("\\s*\n\\s*", " ");
  }

  /** What is wrong: the first sentence. */
  public String cause() {
    return SENTENCE.split(paragraph(), 2)[0];
  }

  /** What to do: all but the first sentence, or that one where it is alone. */
  public String action() {
    String[] parts = SENTENCE.split(paragraph(), 2);
    return parts[parts.length - 1];
  }

  /** Whether cause and action are the same sentence. */
  public boolean isOneSentence() {
    return SENTENCE.split(paragraph(), 2).length == 1;
  }

  /** The code block that is at fault, fences included. */
  public Optional<String> wrong() {
    return example("Wrong");
  }

  /** The code block that is right, fences included. */
  public Optional<String> right() {
    return example("Right");
  }

  private Optional<String> example(String word) {
    Matcher block = Pattern.compile("(?ms)^" + word + ":\n\n(`{3,}).*?^\\1$").matcher(text);
    return block.find()
        ? Optional.of(block.group().substring(word.length() + 3))
        : Optional.empty();
  }
}
