package dev.errata.page.view;

/** A link and its text; {@code url} is relative to the page that shows it, or absolute. */
public record Link(String url, String text) {}
