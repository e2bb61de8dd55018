package dev.errata.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.ToNumberPolicy;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/** Writes and reads JSON; objects are {@link java.util.Map}s, in their own order. */
public final class Json {
  private static final Gson COMPACT = settings().create();
  private static final Gson PRETTY = settings().setPrettyPrinting().create();

  private Json() {}

  /** One line, without white space. Control characters, C1 and DEL are escaped. */
  public static String line(Object value) {
    return visible(COMPACT.toJson(value));
  }

  /** Indented by two spaces, ending with a line feed. */
  public static String pretty(Object value) {
    return visible(PRETTY.toJson(value)) + "\n";
  }

  /** One line that may stand inside a {@code <script>}: no {@code <}, {@code >} or {@code &}. */
  public static String forHtml(Object value) {
    return line(value).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  /** The value of a JSON text, or nothing when it is not exactly one well-formed value. */
  public static Optional<Object> parse(String text) {
    try {
      JsonReader reader = new JsonReader(new StringReader(text));
      JsonElement element = JsonParser.parseReader(reader);
      if (reader.peek() != com.google.gson.stream.JsonToken.END_DOCUMENT) {
        return Optional.empty();
      }
      return Optional.ofNullable(COMPACT.fromJson(element, Object.class));
    } catch (JsonParseException | IOException e) {
      return Optional.empty();
    }
  }

  private static GsonBuilder settings() {
    return new GsonBuilder()
        .disableHtmlEscaping()
        .serializeNulls()
        .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE);
  }

  private static String visible(String json) {
    StringBuilder out = null;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean hidden = c >= 0x7f && c <= 0x9f || c == 0x2028 || c == 0x2029;
      boolean alone = Character.isSurrogate(c) && !paired(json, i);
      if (hidden || alone) {
        out = out == null ? new StringBuilder(json.substring(0, i)) : out;
        out.append(String.format("\\u%04x", (int) c));
      } else if (out != null) {
        out.append(c);
      }
    }
    return out == null ? json : out.toString();
  }

  private static boolean paired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
