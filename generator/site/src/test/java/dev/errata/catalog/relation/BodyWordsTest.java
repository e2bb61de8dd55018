package dev.errata.catalog.relation;

import static org.junit.jupiter.api.Assertions.assertSame;

import dev.errata.build.Options;
import dev.errata.build.SiteBuilder;
import dev.errata.model.Entry;
import dev.errata.source.SiteSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a saved entry costs the others: nothing. */
class BodyWordsTest {
  private static final Options OPTIONS =
      new Options(LocalDate.of(2026, 12, 31), Optional.empty(), true, 2, "test");

  @Test
  void anEntryIsReadOnceAsLongAsItIsThere() {
    SiteSource source = SiteSource.read(Path.of("../.."));
    List<Entry> entries = List.copyOf(SiteBuilder.read(source, OPTIONS).catalog().entries());
    Entry kept = entries.get(0);
    Entry saved = entries.get(1);
    BodyWords words = new BodyWords();
    List<String> first = words.of(List.of(kept, saved)).get(0);
    assertSame(first, words.of(List.of(kept)).get(0));
    assertSame(first, words.of(List.of(saved, kept)).get(1));
    words.of(List.of(saved));
    assertSame(first, words.of(List.of(kept)).get(0), "whatever was asked for in between");
  }
}
