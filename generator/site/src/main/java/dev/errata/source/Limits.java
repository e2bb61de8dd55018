package dev.errata.source;

/** The most bytes that a file may have, by what it is. */
final class Limits {
  static final long PAGE = 1L << 20;
  static final long TEMPLATE = 1L << 20;
  static final long SETTINGS = 256L << 10;
  static final long ADDRESSES = 64L << 20;

  /** What Cloudflare Pages takes, the least of the common hosts. */
  static final long STATIC = 25L << 20;

  private Limits() {}
}
