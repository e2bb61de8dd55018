package dev.errata.page.view;

import java.util.Optional;

/**
 * The way through a list that takes several pages.
 *
 * @param text such as "Page 2 of 41"
 */
public record Pager(
    String text,
    Optional<Link> first,
    Optional<Link> previous,
    Optional<Link> next,
    Optional<Link> last) {}
