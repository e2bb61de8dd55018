package dev.errata.feed;

/** {@code _headers}, as Cloudflare Pages and Netlify read it; other hosts ignore it. */
final class Headers {
  private Headers() {}

  static String text(String policy) {
    return "/*\n"
        + ("  Content-Security-Policy: " + policy + "; frame-ancestors 'none'\n")
        + "  X-Content-Type-Options: nosniff\n"
        + "  Referrer-Policy: no-referrer\n"
        + "/static/*\n"
        + "  Cache-Control: public, max-age=31536000, immutable\n"
        + "/match/*\n"
        + "  Cache-Control: public, max-age=600, must-revalidate\n";
  }
}
