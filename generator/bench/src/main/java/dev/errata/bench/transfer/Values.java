package dev.errata.bench.transfer;

import dev.errata.bench.transfer.Fitting.Span;
import java.util.List;
import java.util.Random;

/** Puts other values of the same kind where a message had its variable parts. */
final class Values {
  private static final List<String> NAMES =
      List.of(
          "orders",
          "invoice",
          "search-api",
          "worker",
          "billing",
          "frontend",
          "Customer",
          "mailer",
          "payments",
          "inventory",
          "gateway",
          "report",
          "session",
          "catalog",
          "shipping",
          "Ledger");
  private static final List<String> PATHS =
      List.of(
          "/srv/shop/current/config",
          "/home/dev/orders/src/main.ts",
          "/var/lib/billing/data",
          "./packages/api/index",
          "/opt/tools/bin/report",
          "../vendor/lib/gateway");
  private static final List<String> WINDOWS =
      List.of(
          "C:\\Users\\dev\\orders\\src\\main.ts", "D:\\a\\shop\\shop\\config",
          "C:\\Program Files\\Tools\\report", "C:\\Users\\dev\\AppData\\Local\\billing");

  private final Random random;
  private final boolean windows;

  Values(Random random, boolean windows) {
    this.random = random;
    this.windows = windows;
  }

  /** The line with each of the spans filled anew. */
  String fill(String line, List<Span> spans) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Span span : spans) {
      out.append(line, at, span.start()).append(other(line.substring(span.start(), span.end())));
      at = span.end();
    }
    return out.append(line.substring(at)).toString();
  }

  private String other(String value) {
    if (value.matches("[0-9]+")) {
      return value.charAt(0) + digits(value.length() - 1);
    }
    if (value.matches("[0-9a-f]{7,40}")) {
      return Integer.toHexString(0x1000000 + random.nextInt(0xeffffff)).substring(0, 7);
    }
    if (value.matches("(\\.{0,2}/)?[\\w@.-]+(/[\\w@.-]+)+/?")) {
      return pick(windows ? WINDOWS : PATHS);
    }
    if (value.matches("[A-Za-z_][\\w-]*")) {
      return pick(NAMES);
    }
    return value.matches("[\\w-]+\\.(txt|js|java|py|json|yml|log|md|c|zip|gz|db)")
        ? pick(NAMES) + value.substring(value.lastIndexOf('.'))
        : value;
  }

  private String digits(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(random.nextInt(10));
    }
    return out.toString();
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
