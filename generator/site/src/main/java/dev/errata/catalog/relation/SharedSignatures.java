package dev.errata.catalog.relation;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.model.Entry;
import dev.errata.model.Entry.EntrySignature;
import dev.errata.model.EntryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds entries that claim the same message: a log with it finds them all. */
public final class SharedSignatures {
  /** The first entries that claim a message, by its shape; two are enough to name another. */
  private final Map<String, List<Claim>> claims = new HashMap<>();

  private record Claim(EntryId entry, EntrySignature signature) {}

  /**
   * @param entries by id
   */
  public SharedSignatures(List<Entry> entries) {
    for (Entry entry : entries) {
      for (EntrySignature signature : entry.signatures()) {
        List<Claim> same = claims.computeIfAbsent(signature.shape(), s -> new ArrayList<>(1));
        if (same.isEmpty() || same.size() == 1 && !same.getFirst().entry().equals(entry.id())) {
          same.add(new Claim(entry.id(), signature));
        }
      }
    }
  }

  /** Finds the signatures of an entry that another has; the other is told the same. */
  public void check(Entry entry, Findings findings) {
    for (EntrySignature signature : entry.signatures()) {
      claims.getOrDefault(signature.shape(), List.of()).stream()
          .filter(claim -> !claim.entry().equals(entry.id()))
          .findFirst()
          .ifPresent(
              other ->
                  findings.add(
                      Diagnostic.of(
                              Code.SIGNATURE_SHARED,
                              signature.text().span(),
                              "\"" + other.entry() + "\" has the same signature")
                          .withHelp("make one of the two more specific, or merge the entries")
                          .withNote(other.signature().text().span(), "here")));
    }
  }
}
