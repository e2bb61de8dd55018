package dev.errata.page;

import dev.errata.model.Entry;
import dev.errata.page.theme.Words;
import dev.errata.page.view.Link;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Addresses in the site's repository where readers report what they saw, or change the page. */
final class Feedback {
  /** Longer addresses are refused by some servers. */
  private static final int LONGEST = 2000;

  private final Optional<String> repository;
  private final Words words;

  Feedback(Optional<URI> repository, Words words) {
    this.repository = repository.map(URI::toString);
    this.words = words;
  }

  /** The links of an entry's page; none where the repository's host is unknown. */
  List<Link> of(Entry entry) {
    if (repository.filter(Feedback::isGithub).isEmpty()) {
      return List.of();
    }
    String name = entry.id().toString();
    return List.of(
        new Link(issue("Fixed: " + name, words.get("fixed_body")), words.get("fixed_it")),
        new Link(issue("Not fixed: " + name, words.get("not_fixed_body")), words.get("not_fixed")),
        new Link(
            repository.get() + "/edit/HEAD/" + path(entry.source().path()),
            words.get("edit_page")));
  }

  private String issue(String title, String body) {
    String start = repository.get() + "/issues/new?title=" + encoded(title);
    String whole = start + "&body=" + encoded(body);
    return whole.length() < LONGEST ? whole : start;
  }

  private static boolean isGithub(String repository) {
    return repository.startsWith("https://github.com/");
  }

  private static String path(String path) {
    return encoded(path).replace("%2F", "/");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
