package dev.errata.entry;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.Fix;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.Spanned;
import dev.errata.diagnostic.Suggestion;
import dev.errata.match.Signature;
import dev.errata.model.Entry;
import dev.errata.model.Entry.EntrySignature;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks what signatures claim: that they say something, and fit the samples and only those. */
final class Claims {
  private final List<EntrySignature> signatures;
  private final Findings findings;

  private Claims(List<EntrySignature> signatures, Findings findings) {
    this.signatures = signatures;
    this.findings = findings;
  }

  static void check(
      List<EntrySignature> signatures,
      Entry.Samples samples,
      Optional<Spanned<String>> quickFix,
      Findings findings) {
    Claims claims = new Claims(signatures, findings);
    claims.checkSignatures();
    if (!signatures.isEmpty()) {
      samples.samples().forEach(claims::checkSample);
      samples.notSamples().forEach(claims::checkNearMiss);
      quickFix.ifPresent(claims::checkVariables);
    }
  }

  private void checkSignatures() {
    Map<String, EntrySignature> shapes = new HashMap<>();
    for (EntrySignature signature : signatures) {
      if (!signature.signature().hasLiteralText()) {
        findings.add(
            Diagnostic.of(
                    Code.SIGNATURE_ONLY_PLACEHOLDERS,
                    signature.text().span(),
                    "this signature fits every line: it has no words of its own")
                .withHelp("keep the words that the tool always prints"));
      }
      EntrySignature before = shapes.putIfAbsent(signature.shape(), signature);
      if (before != null) {
        findings.add(
            Diagnostic.of(
                    Code.SIGNATURE_REPEATED,
                    signature.text().span(),
                    "the entry has this signature twice")
                .withHelp("remove one; names of placeholders and case do not count")
                .withNote(before.text().span(), "here first"));
      }
    }
  }

  private void checkSample(Spanned<String> sample) {
    boolean found =
        signatures.stream().anyMatch(s -> s.signature().find(sample.value()).isPresent());
    if (!found) {
      findings.add(
          Diagnostic.of(
                  Code.SAMPLE_NOT_MATCHED,
                  firstLine(sample.span()),
                  "none of the entry's signatures fits this sample")
              .withHelp(missing(sample.value())));
    }
  }

  private void checkNearMiss(Spanned<String> sample) {
    for (EntrySignature signature : signatures) {
      if (signature.signature().find(sample.value()).isPresent()) {
        findings.add(
            Diagnostic.of(
                    Code.NOT_SAMPLE_MATCHED,
                    firstLine(sample.span()),
                    "a signature fits this text, which must not find the entry")
                .withHelp("make the signature more specific, or move the text to samples")
                .withNote(signature.text().span(), "this signature"));
        return;
      }
    }
  }

  /** Which constant words of the first signature the sample lacks. */
  private Optional<String> missing(String sample) {
    String low = sample.toLowerCase(Locale.ROOT);
    for (Signature.Line line : signatures.getFirst().signature().lines()) {
      for (Signature.Part part : line.parts()) {
        if (part instanceof Signature.Part.Literal(String text)
            && !text.isBlank()
            && !low.contains(text.strip().toLowerCase(Locale.ROOT))) {
          return Optional.of("the sample does not hold \"" + text.strip() + "\"");
        }
      }
    }
    return Optional.of("the signature's words are there, but not in one line and in this order");
  }

  /** Names in the quick fix, outside code, that no signature captures. */
  private void checkVariables(Spanned<String> quickFix) {
    Set<String> names = new LinkedHashSet<>();
    signatures.forEach(s -> names.addAll(s.signature().placeholders()));
    String text = quickFix.span().text();
    boolean code = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      code ^= c == '`';
      boolean variable = c == '{' && !code && (i == 0 || "$%{\\".indexOf(text.charAt(i - 1)) < 0);
      int close = variable ? text.indexOf('}', i) : -1;
      String name = close < 0 ? "" : text.substring(i + 1, close);
      if (name.matches("[a-z][a-z0-9_]*") && !names.contains(name)) {
        unknown(name, quickFix.span().slice(i, close + 1), names);
      }
    }
  }

  private void unknown(String name, SourceSpan span, Set<String> names) {
    Optional<String> near = Suggestion.nearest(name, names);
    Diagnostic found =
        Diagnostic.of(
                Code.UNKNOWN_PLACEHOLDER,
                span,
                "no signature of this entry captures {" + name + "}")
            .withHelp(
                near.map(n -> "did you mean {" + n + "}?")
                    .orElse(
                        names.isEmpty()
                            ? "the signatures have no placeholder"
                            : "they capture " + names));
    findings.add(
        near.map(n -> found.withFix(Fix.replace("Write {" + n + "}", span, "{" + n + "}")))
            .orElse(found));
  }

  private static SourceSpan firstLine(SourceSpan span) {
    int newline = span.text().indexOf('\n');
    return newline < 0 ? span : span.slice(0, newline);
  }
}
