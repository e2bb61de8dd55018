package dev.errata.lsp.completion;

import dev.errata.lsp.answer.Subject;
import dev.errata.lsp.completion.Offer.Offers;
import dev.errata.model.Entry;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Offers the entries that fit what was typed, a handful at a time. */
final class EntryOffers {
  private static final int SHOWN = 100;

  private EntryOffers() {}

  /**
   * Entries whose id or title holds what was typed, those of the same category first.
   *
   * @param typed in lower case
   */
  static Offers of(Subject subject, String typed, Function<Entry, Offer> offer) {
    String own = subject.id().map(id -> id.category()).orElse("");
    List<Entry> fitting =
        subject.catalog().stream()
            .flatMap(c -> c.entries().stream())
            .filter(e -> subject.id().filter(e.id()::equals).isEmpty())
            .filter(e -> fits(e, typed))
            .toList();
    List<Entry> near = fitting.stream().filter(e -> e.id().category().equals(own)).toList();
    List<Offer> shown =
        Stream.concat(near.stream(), fitting.stream().filter(e -> !e.id().category().equals(own)))
            .limit(SHOWN)
            .map(offer)
            .toList();
    return new Offers(shown, fitting.size() <= SHOWN);
  }

  private static boolean fits(Entry entry, String typed) {
    return entry.id().toString().contains(typed)
        || entry.title().value().toLowerCase(Locale.ROOT).contains(typed);
  }
}
