package dev.errata.serve.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.serve.http.SiteAnswers.LivePages;
import dev.errata.serve.state.View;

/** Puts the script that keeps pages fresh into what is served, and never into a recipe. */
final class Injection implements LivePages {
  private final Streams streams;

  Injection(Streams streams) {
    this.streams = streams;
  }

  @Override
  public String now() {
    return streams.now();
  }

  @Override
  public byte[] alive(byte[] html, String then) {
    String page = new String(html, UTF_8);
    int head = page.indexOf("</head>");
    return head < 0
        ? html
        : (page.substring(0, head) + tags(then) + page.substring(head)).getBytes(UTF_8);
  }

  /** Says nothing of the mistake itself: the overlay does, and it escapes. */
  @Override
  public byte[] instead(View.Broken broken, String then) {
    String page =
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>This page can't be shown yet</title>
        %s</head>
        <body>
        <main><h1>This page can't be shown yet</h1>
        <p>Below is what to mend. The page comes by itself once that is done.</p></main>
        </body>
        </html>
        """;
    return page.formatted(tags(then)).getBytes(UTF_8);
  }

  private static String tags(String then) {
    return "<meta name=\"errata-live\" content=\""
        + then
        + "\">\n<script type=\"module\" src=\"/__errata/live.js\"></script>\n";
  }
}
