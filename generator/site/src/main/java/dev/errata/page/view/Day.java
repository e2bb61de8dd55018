package dev.errata.page.view;

/** A date for machines and for readers. */
public record Day(String iso, String text) {}
