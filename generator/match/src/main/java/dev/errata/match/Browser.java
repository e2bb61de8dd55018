package dev.errata.match;

import org.teavm.jso.JSExport;

/** What the page's own JavaScript may call. */
public final class Browser {
  private Browser() {}

  public record P(String a) {}

  sealed interface Q {
    record A(String x) implements Q {}

    record B(int y) implements Q {}
  }

  @JSExport
  public static String hello(String name) {
    Q q = name.isEmpty() ? new Q.B(2) : new Q.A(name);
    return switch (q) {
      case Q.A(var x) -> "hi " + new P(x).a();
      case Q.B(int y) -> "no " + y;
    };
  }
}
