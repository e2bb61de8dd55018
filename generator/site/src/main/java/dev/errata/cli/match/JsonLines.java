package dev.errata.cli.match;

import dev.errata.json.Json;
import dev.errata.search.OpenIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers {@code {"id","text"}} lines one after the other. A line that is no such JSON, or longer
 * than {@link #LONGEST} characters, costs only itself: its answer has an {@code error}.
 */
public final class JsonLines {
  static final int LONGEST = 64 << 20;

  private final OpenIndex index;
  private final AnswerText texts;
  private final int limit;

  public JsonLines(OpenIndex index, AnswerText texts, int limit) {
    this.index = index;
    this.texts = texts;
    this.limit = limit;
  }

  /** Answers every line until the end of the input or of the output's reader. */
  public void answer(Reader in, PrintWriter out) throws IOException {
    char[] buffer = new char[1 << 16];
    StringBuilder line = new StringBuilder();
    boolean tooLong = false;
    int number = 1;
    for (int read = in.read(buffer); read >= 0 && !out.checkError(); read = in.read(buffer)) {
      int start = 0;
      for (int i = 0; i < read; i++) {
        if (buffer[i] == '\n') {
          line.append(buffer, start, i - start);
          out.println(answer(line, tooLong, number++));
          line.setLength(0);
          tooLong = false;
          start = i + 1;
        }
      }
      tooLong |= line.length() + read - start > LONGEST;
      line.setLength(tooLong ? 0 : line.length());
      line.append(buffer, start, tooLong ? 0 : read - start);
    }
    if (!line.isEmpty() || tooLong) {
      out.println(answer(line, tooLong, number));
    }
  }

  private String answer(CharSequence line, boolean tooLong, int number) throws IOException {
    Optional<Object> parsed = tooLong ? Optional.empty() : Json.parse(line.toString());
    if (parsed.orElse(null) instanceof Map<?, ?> query
        && query.get("text") instanceof String text) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("id", query.get("id"));
      answer.put("matches", texts.json(index.answer(text, limit).matches()));
      return Json.line(answer);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", parsed.orElse(null) instanceof Map<?, ?> query ? query.get("id") : null);
    String why = tooLong ? "longer than " + LONGEST + " characters" : "not JSON with a \"text\"";
    answer.put("error", "line " + number + " is " + why);
    answer.put("matches", List.of());
    return Json.line(answer);
  }
}
