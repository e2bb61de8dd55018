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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks what signatures claim: that they say something, and fit the samples and only those. */
final class Claims {
  /** Constant parts that a sample is compared with, for the help alone. */
  private static final int MOST_COMPARED = 50;

  private final List<EntrySignature> signatures;
  private final Findings findings;

  Claims(List<EntrySignature> signatures, Findings findings) {
    this.signatures = signatures;
    this.findings = findings;
  }

  void checkSamples(Entry.Samples samples) {
    samples.samples().forEach(this::checkSample);
    samples.notSamples().forEach(this::checkNearMiss);
  }

  void checkSignatures() {
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
        Unwritten.is(sample.value())
            || signatures.stream().anyMatch(s -> s.signature().find(sample.value()).isPresent());
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

  /** Which constant words the sample lacks of the signature that comes nearest to it. */
  private Optional<String> missing(String sample) {
    List<String> fewest = List.of();
    boolean first = true;
    int left = MOST_COMPARED;
    for (EntrySignature signature : signatures) {
      List<Signature> words = words(signature.signature()).stream().limit(left).toList();
      left -= words.size();
      List<String> lacking =
          words.stream().filter(w -> w.find(sample).isEmpty()).map(w -> w.text().strip()).toList();
      if (first || !words.isEmpty() && lacking.size() < fewest.size()) {
        fewest = lacking;
        first = false;
      }
    }
    return Optional.of(
        fewest.isEmpty()
            ? "the signature's words are there, but not in one line and in this order"
            : "the sample does not hold \"" + fewest.getFirst() + "\"");
  }

  /** The constant parts of a signature, each as a signature of its own. */
  private static List<Signature> words(Signature signature) {
    return signature.lines().stream()
        .flatMap(line -> line.parts().stream())
        .filter(Signature.Part.Literal.class::isInstance)
        .map(part -> new Signature(List.of(new Signature.Line(List.of(part)))))
        .filter(Signature::hasLiteralText)
        .toList();
  }

  /** Names in the quick fix, outside code, that no signature captures. */
  void checkVariables(Spanned<String> quickFix) {
    Set<String> names = new LinkedHashSet<>();
    signatures.forEach(s -> names.addAll(s.signature().placeholders()));
    int from = 0;
    for (String name : Variables.outsideCode(quickFix.value())) {
      String written = "{" + name + "}";
      int at = quickFix.span().text().indexOf(written, from);
      from = Math.max(from, at + 1);
      if (!names.contains(name)) {
        boolean there = at >= 0;
        unknown(
            name,
            there ? quickFix.span().slice(at, at + written.length()) : quickFix.span(),
            names);
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
                            : "they capture {" + String.join("}, {", names) + "}"));
    boolean exact = span.end() - span.start() == name.length() + 2;
    findings.add(
        near.filter(n -> exact)
            .map(n -> found.withFix(Fix.replace("Write {" + n + "}", span, "{" + n + "}")))
            .orElse(found));
  }

  private static SourceSpan firstLine(SourceSpan span) {
    int newline = span.text().indexOf('\n');
    return newline < 0 ? span : span.slice(0, newline);
  }
}
