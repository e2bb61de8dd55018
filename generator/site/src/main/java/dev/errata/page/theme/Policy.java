package dev.errata.page.theme;

/** The Content-Security-Policy of every page: nothing inline, nothing from another host. */
public final class Policy {
  /** For the {@code meta} of a page; as a header {@code frame-ancestors} can be added. */
  public static final String OF_PAGES =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "manifest-src 'self'",
          "worker-src 'self'",
          "base-uri 'none'",
          "form-action 'self'",
          "require-trusted-types-for 'script'",
          // The one policy lets a fixed address become the matcher's worker, nothing else.
          "trusted-types errata");

  private Policy() {}
}
