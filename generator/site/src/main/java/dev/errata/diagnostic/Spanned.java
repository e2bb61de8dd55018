package dev.errata.diagnostic;

/** A value and the place where its author wrote it. */
public record Spanned<T>(T value, SourceSpan span) {}
