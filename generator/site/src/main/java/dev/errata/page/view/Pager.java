package dev.errata.page.view;

import java.util.List;
import java.util.Optional;

/**
 * The way through a list that takes several pages.
 *
 * @param text such as "Page 2 of 41"
 * @param number of this page, from 1
 * @param allLabel such as "All 41 pages"
 * @param all every page, by what stands first on it
 */
public record Pager(
    String text,
    int number,
    Optional<Link> previous,
    Optional<Link> next,
    String allLabel,
    List<Link> all) {}
