package dev.errata.bench.transfer;

import com.google.gson.JsonPrimitive;
import dev.errata.bench.transfer.Fitting.Place;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Damages a message itself, as terminals, loggers, chats and screens do. */
enum Damage {
  WRAPPED {
    @Override
    Optional<String> of(String line, Place at, Random random) {
      if (line.length() <= COLUMNS || at.start() >= COLUMNS || at.end() <= COLUMNS) {
        return Optional.empty();
      }
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < line.length(); i += COLUMNS) {
        out.append(i == 0 ? "" : "\n").append(line, i, Math.min(i + COLUMNS, line.length()));
      }
      return Optional.of(out.toString());
    }
  },
  JSON {
    @Override
    Optional<String> of(String line, Place at, Random random) {
      String text = new JsonPrimitive(line + "\n    at run (app.js:12:3)").toString();
      String json = "{\"level\":\"error\",\"time\":%d,\"msg\":%s,\"service\":\"api\"}";
      return Optional.of(json.formatted(1_773_479_553_000L + random.nextInt(1_000_000), text));
    }
  },
  JSON_TWICE {
    @Override
    Optional<String> of(String line, Place at, Random random) {
      String inner = "{\"message\":" + new JsonPrimitive(line) + ",\"code\":1}";
      return Optional.of("{\"log\":" + new JsonPrimitive(inner) + ",\"stream\":\"stderr\"}");
    }
  },
  HTML {
    @Override
    Optional<String> of(String line, Place at, Random random) {
      String text = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      text = random.nextBoolean() ? text.replace("'", "&#39;") : text.replace("'", "&#x27;");
      return Optional.of("<pre><code>" + text.replace("\"", "&quot;") + "</code></pre>");
    }
  },
  SMART_QUOTES {
    @Override
    Optional<String> of(String line, Place at, Random random) {
      String text = DOUBLE.matcher(SINGLE.matcher(line).replaceAll("‘$1’")).replaceAll("“$1”");
      text = text.replace("`", "‘").replace(" -- ", " — ").replace("...", "…").replace("'", "’");
      return text.equals(line) ? Optional.empty() : Optional.of(text);
    }
  },
  SPACES {
    @Override
    Optional<String> of(String line, Place at, Random random) {
      return Optional.of("\u00a0\u00a0" + line.replace(": ", ":\u00a0").replace(" ", "  "));
    }
  },
  UPPER {
    @Override
    Optional<String> of(String line, Place at, Random random) {
      return Optional.of(line.toUpperCase(Locale.ROOT));
    }
  },
  CUT_END {
    @Override
    Optional<String> of(String line, Place at, Random random) {
      int length = at.end() - at.start();
      int end = at.start() + (int) (length * (0.55 + 0.35 * random.nextDouble()));
      return length > SHORTEST_CUT ? Optional.of(line.substring(0, end)) : Optional.empty();
    }
  },
  CUT_FRONT {
    @Override
    Optional<String> of(String line, Place at, Random random) {
      int length = at.end() - at.start();
      int start = at.start() + (int) (length * (0.1 + 0.35 * random.nextDouble()));
      return length > SHORTEST_CUT ? Optional.of(line.substring(start)) : Optional.empty();
    }
  };

  private static final int COLUMNS = 80;
  private static final int SHORTEST_CUT = 30;
  private static final Pattern SINGLE = Pattern.compile("'([^']*)'");
  private static final Pattern DOUBLE = Pattern.compile("\"([^\"]*)\"");

  /** The damaged line, or nothing where this damage leaves it whole or says too little. */
  abstract Optional<String> of(String line, Place at, Random random);

  boolean cuts() {
    return this == CUT_END || this == CUT_FRONT;
  }

  String form() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
