package dev.errata.model.field;

/** A standard section of an entry's text. */
public record Section(String title, boolean required) {}
