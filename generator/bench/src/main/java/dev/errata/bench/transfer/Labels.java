package dev.errata.bench.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says which entries are right for a text. */
final class Labels {
  /** A signature that has this share of a left-out message's words is too near to call it none. */
  private static final double TOO_NEAR = 0.7;

  private static final double ABOUT_AS_LONG = 0.8;

  private final Map<String, List<Fitting>> entries = new TreeMap<>();
  private final Map<String, Set<String>> codes = new TreeMap<>();
  private final List<Set<String>> words = new ArrayList<>();

  private record Fit(String entry, Fitting signature, Fitting.Place place) {}

  Labels(Collection<Recorded> kept) {
    for (Recorded entry : kept) {
      entries.put(entry.id(), entry.signatures().stream().map(Fitting::new).toList());
      entry.signatures().forEach(signature -> words.add(words(signature)));
      Set<String> names = new TreeSet<>(entry.codes());
      names.removeIf(code -> code.matches("[0-9]+"));
      codes.put(entry.id(), names);
    }
  }

  /**
   * The entries that may come first: on the recorded message's line the most specific, and those
   * that own a code which the text prints; those of lines before it; and those after it with as
   * much constant text.
   */
  Set<String> right(String recorded, Text text) {
    List<Fit> fits = fits(text);
    Optional<Fit> own = fits.stream().filter(fit -> fit.entry().equals(recorded)).findFirst();
    if (own.isEmpty()) {
      return Set.of();
    }
    int line = own.get().place().line();
    int constant = own.get().signature().constant();
    Set<String> tokens = tokens(text);
    Set<String> right = new TreeSet<>();
    for (Fit fit : fits) {
      int at = fit.place().line();
      boolean owns = codes.get(fit.entry()).stream().anyMatch(tokens::contains);
      boolean counts = at <= line || fit.signature().constant() >= ABOUT_AS_LONG * constant;
      if (counts && owns
          || counts && fits.stream().noneMatch(other -> isMoreSpecific(other, fit))) {
        right.add(fit.entry());
      }
    }
    return right;
  }

  /** All entries that fit. */
  Set<String> all(Text text) {
    Set<String> all = new TreeSet<>();
    fits(text).forEach(fit -> all.add(fit.entry()));
    return all;
  }

  private static boolean isMoreSpecific(Fit other, Fit fit) {
    return other.place().line() == fit.place().line()
        && fit.signature().constant() < ABOUT_AS_LONG * other.signature().constant()
        && fit.signature().covers(other.signature())
        && !other.signature().covers(fit.signature());
  }

  /** Each entry's instance with the most constant text. */
  private List<Fit> fits(Text text) {
    List<Fit> fits = new ArrayList<>();
    entries.forEach(
        (entry, signatures) -> {
          Fit best = null;
          for (Fitting signature : signatures) {
            Optional<Fitting.Place> place = signature.in(text);
            if (place.isPresent()
                && (best == null || best.signature().constant() < signature.constant())) {
              best = new Fit(entry, signature, place.get());
            }
          }
          if (best != null) {
            fits.add(best);
          }
        });
    return fits;
  }

  /**
   * Whether no entry fits a text, even with other punctuation or wrapped, nor owns a code in it,
   * nor has most words of the message in it.
   */
  boolean none(String raw, String message) {
    Text text = Text.of(raw);
    Text joined = text.joined();
    for (List<Fitting> signatures : entries.values()) {
      for (Fitting signature : signatures) {
        if (signature.isLooselyIn(text) || signature.isLooselyIn(joined)) {
          return false;
        }
      }
    }
    Set<String> tokens = tokens(text);
    if (codes.values().stream().anyMatch(names -> names.stream().anyMatch(tokens::contains))) {
      return false;
    }
    Set<String> asked = words(message);
    return asked.isEmpty() || words.stream().noneMatch(has -> share(asked, has) >= TOO_NEAR);
  }

  private static Set<String> tokens(Text text) {
    return new HashSet<>(List.of(text.whole().split("[^\\w-]+")));
  }

  /** Whether most words of some signature stand in a text. */
  boolean isNear(String raw) {
    Set<String> has = words(raw);
    return words.stream().anyMatch(asked -> asked.size() > 2 && share(asked, has) >= TOO_NEAR);
  }

  /** Whether a part of a message still means its entries: no other signature has all its words. */
  boolean isOnly(Set<String> right, String part) {
    Set<String> left = words(part);
    for (Map.Entry<String, List<Fitting>> other : entries.entrySet()) {
      for (Fitting signature : other.getValue()) {
        if (!right.contains(other.getKey())
            && share(left, words(signature.example())) >= TOO_NEAR) {
          return false;
        }
      }
    }
    return left.size() > 2;
  }

  private static double share(Set<String> asked, Set<String> has) {
    return (double) asked.stream().filter(has::contains).count() / asked.size();
  }

  /** Words of three letters or more; numbers and placeholders are none. */
  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : Text.words(text.replaceAll("\\{[a-z][a-z0-9_]*}", " ")).split(" ")) {
      if (word.length() > 2 && !Character.isDigit(word.charAt(0))) {
        words.add(word);
      }
    }
    return words;
  }
}
