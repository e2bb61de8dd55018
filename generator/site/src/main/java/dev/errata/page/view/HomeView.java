package dev.errata.page.view;

import java.util.List;
import java.util.Optional;

/**
 * The first page.
 *
 * @param lede what the site is, in one line
 * @param demo real output that the box can be tried with
 */
public record HomeView(
    Frame frame,
    String lede,
    Optional<String> demo,
    List<Counted> categories,
    List<Recent> recent) {

  /** A link and how many errors are behind it, such as "12 errors". */
  public record Counted(String url, String text, String count) {}

  /** An error that was updated lately. */
  public record Recent(Link error, Day updated) {}
}
