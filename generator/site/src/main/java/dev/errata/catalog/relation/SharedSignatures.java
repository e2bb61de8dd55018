package dev.errata.catalog.relation;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.model.Entry;
import dev.errata.model.Entry.EntrySignature;
import dev.errata.model.EntryId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds entries that claim the same message: a log with it finds them all. */
public final class SharedSignatures {
  /** The first entry that claims a message, by its shape. */
  private final Map<String, Claim> first = new HashMap<>();

  private record Claim(EntryId entry, EntrySignature signature) {}

  /**
   * @param entries by id
   */
  public SharedSignatures(List<Entry> entries) {
    for (Entry entry : entries) {
      for (EntrySignature signature : entry.signatures()) {
        first.putIfAbsent(signature.shape(), new Claim(entry.id(), signature));
      }
    }
  }

  /** Finds the signatures of an entry that one before it has. */
  public void check(Entry entry, Findings findings) {
    for (EntrySignature signature : entry.signatures()) {
      Claim before = first.get(signature.shape());
      if (before != null && before.entry().compareTo(entry.id()) < 0) {
        findings.add(
            Diagnostic.of(
                    Code.SIGNATURE_SHARED,
                    signature.text().span(),
                    "\"" + before.entry() + "\" has the same signature")
                .withHelp("make one of the two more specific, or merge the entries")
                .withNote(before.signature().text().span(), "here"));
      }
    }
  }
}
