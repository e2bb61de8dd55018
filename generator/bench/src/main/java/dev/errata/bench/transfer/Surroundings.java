package dev.errata.bench.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Puts a text where readers find it: behind prefixes, in colours, among other lines. */
enum Surroundings {
  PROMPT {
    @Override
    List<String> around(List<String> lines, Context context) {
      List<String> out = new ArrayList<>();
      out.add(
          context.random().nextBoolean()
              ? "dev@vm:~/app$ " + context.command()
              : "$ " + context.command());
      out.addAll(lines);
      return out;
    }
  },
  CI_TIME {
    @Override
    List<String> around(List<String> lines, Context context) {
      int millis = context.random().nextInt(30_000);
      List<String> out = new ArrayList<>();
      for (String line : lines) {
        millis += context.random().nextInt(900);
        out.add(
            "2026-03-1%dT09:%02d:%02d.%07dZ "
                    .formatted(
                        context.random().nextInt(1) + 4,
                        10 + millis / 60_000,
                        millis / 1000 % 60,
                        millis % 1000 * 10_000L + 4321)
                + line);
      }
      return out;
    }
  },
  COMPOSE {
    @Override
    List<String> around(List<String> lines, Context context) {
      String name =
          List.of("web-1     | ", "api-1  | ", "app_1       | ").get(context.random().nextInt(3));
      return lines.stream().map(line -> name + line).toList();
    }
  },
  DOCKER_BUILD {
    @Override
    List<String> around(List<String> lines, Context context) {
      int hundredths = 40 + context.random().nextInt(3000);
      List<String> out = new ArrayList<>();
      out.add("#9 [stage-1 4/7] RUN " + context.command());
      for (String line : lines) {
        hundredths += context.random().nextInt(60);
        out.add("#9 %d.%03d ".formatted(hundredths / 100, hundredths % 100 * 10) + line);
      }
      return out;
    }
  },
  SYSLOG {
    @Override
    List<String> around(List<String> lines, Context context) {
      int pid = 300 + context.random().nextInt(9000);
      return lines.stream().map(line -> "Mar 14 09:12:33 vm app[" + pid + "]: " + line).toList();
    }
  },
  LOGGER {
    @Override
    List<String> around(List<String> lines, Context context) {
      return lines.stream()
          .map(
              line ->
                  "2026-03-14 09:12:33,%03d ERROR [worker-%d] c.e.shop.Runner - "
                          .formatted(context.random().nextInt(1000), context.random().nextInt(8))
                      + line)
          .toList();
    }
  },
  QUOTED {
    @Override
    List<String> around(List<String> lines, Context context) {
      return lines.stream().map(line -> "> " + line).toList();
    }
  },
  ANSI {
    @Override
    List<String> around(List<String> lines, Context context) {
      return lines.stream().map(Surroundings::coloured).toList();
    }
  },
  LONG {
    @Override
    List<String> around(List<String> lines, Context context) {
      List<String> other = context.ordinary();
      int before = context.random().nextInt(other.size() + 1);
      List<String> out = new ArrayList<>(other.subList(0, before));
      out.addAll(lines);
      out.addAll(other.subList(before, other.size()));
      return out;
    }
  },
  CRLF {
    @Override
    List<String> around(List<String> lines, Context context) {
      return lines.stream().map(line -> line + "\r").toList();
    }
  };

  /** What a surrounding may draw from: chance, the command, lines of a successful run. */
  record Context(Random random, String command, List<String> ordinary) {}

  abstract List<String> around(List<String> lines, Context context);

  String form() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The word before the first colon in bold red, and the last word in bold, as compilers do. */
  private static String coloured(String line) {
    int colon = line.indexOf(": ");
    int space = line.lastIndexOf(' ');
    if (colon < 1) {
      return line;
    }
    String head = "\u001b[1m\u001b[31m" + line.substring(0, colon + 1) + "\u001b[0m";
    return space > colon + 1
        ? head
            + line.substring(colon + 1, space + 1)
            + "\u001b[1m"
            + line.substring(space + 1)
            + "\u001b[0m"
        : head + line.substring(colon + 1);
  }
}
