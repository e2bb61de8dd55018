package dev.errata.catalog.address;

import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.Suggestion;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The pages of a site by their addresses; each ends with a slash, home's is empty. */
public final class Addresses {
  private final SortedMap<String, Place> places = new TreeMap<>();
  private final Map<String, String> spellings = new HashMap<>();
  private Suggestion.Names names;

  /**
   * A page.
   *
   * @param owner what an author would change to move it; absent for pages that list others
   * @param anchors what {@code #fragment} may name on it; read only when a link asks
   */
  public record Place(Optional<SourceSpan> owner, Supplier<Set<String>> anchors) {
    /** A page that the site makes by itself. */
    public static Place list(Set<String> anchors) {
      return new Place(Optional.empty(), () -> anchors);
    }
  }

  /** Adds a page; where an address is taken, the first owner keeps it. */
  public void add(String address, Place place) {
    places.putIfAbsent(address, place);
    spellings.putIfAbsent(address.toLowerCase(Locale.ROOT), address);
  }

  /** The page of exactly this address. */
  public Optional<Place> at(String address) {
    return Optional.ofNullable(places.get(address));
  }

  /** The address that is the same where case does not count, as on many file systems. */
  public Optional<String> sameIgnoringCase(String address) {
    return Optional.ofNullable(spellings.get(address.toLowerCase(Locale.ROOT)));
  }

  /** The address that somebody most likely meant. */
  public Optional<String> nearest(String written) {
    if (names == null) {
      names = new Suggestion.Names(places.keySet());
    }
    return names.nearest(written).filter(found -> !found.isEmpty());
  }
}
