package dev.errata.feed.host;

import dev.errata.feed.format.Line;

/**
 * {@code _headers}, as Cloudflare Pages and Netlify read it; other hosts ignore it.
 *
 * <p>Rules that fit one address add up there, so no two of them set the same header for it.
 */
public final class Headers {
  private Headers() {}

  /**
   * The file for pages with this Content-Security-Policy.
   *
   * <p>Scripts and styles have their hash in their name and may be kept for ever. What else lies in
   * {@code static/} may be a site's own picture, which has not.
   */
  public static String text(String policy) {
    return """
        /*
          Content-Security-Policy: %s; frame-ancestors 'none'
          X-Content-Type-Options: nosniff
          Referrer-Policy: no-referrer
        /static/css/*
          Cache-Control: public, max-age=31536000, immutable
        /static/js/*
          Cache-Control: public, max-age=31536000, immutable
        /sw.js
          Cache-Control: no-cache
        /match/*
          Cache-Control: no-cache
        """
        .formatted(Line.of(policy));
  }
}
