package dev.errata.recipe;

import java.util.function.Supplier;

/** A value that is computed when first asked for, and never again; for any number of threads. */
public final class Once<T> implements Supplier<T> {
  private Supplier<? extends T> source;
  private T value;

  public Once(Supplier<? extends T> source) {
    this.source = source;
  }

  @Override
  public synchronized T get() {
    if (source != null) {
      value = source.get();
      source = null;
    }
    return value;
  }
}
