package dev.errata.catalog.relation;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.model.Entry;
import dev.errata.model.Entry.EntrySignature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds entries that claim the same message: a log with it finds them all. */
public final class SharedSignatures {
  private SharedSignatures() {}

  private record Claim(Entry entry, EntrySignature signature) {}

  public static void check(List<Entry> entries, Findings findings) {
    Map<String, Claim> first = new HashMap<>();
    for (Entry entry : entries) {
      for (EntrySignature signature : entry.signatures()) {
        Claim before = first.putIfAbsent(signature.shape(), new Claim(entry, signature));
        if (before != null && !before.entry().id().equals(entry.id())) {
          findings.add(
              Diagnostic.of(
                      Code.SIGNATURE_SHARED,
                      signature.text().span(),
                      "\"" + before.entry().id() + "\" has the same signature")
                  .withHelp("make one of the two more specific, or merge the entries")
                  .withNote(before.signature().text().span(), "here"));
        }
      }
    }
  }
}
