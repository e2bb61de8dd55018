package dev.errata.lsp.completion;

import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.lsp.answer.Subject;
import dev.errata.lsp.completion.Offer.Kind;
import dev.errata.lsp.place.Region;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that an entry's signatures capture, read from its text however broken that is. */
final class Placeholders {
  private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z0-9_]*)\\}");

  private Placeholders() {}

  /** The begun name after an open brace before a place, with its brace. */
  static Optional<SourceSpan> open(SourceText text, int from, int offset) {
    int at = offset;
    while (at > from && isNamePart(text.text().charAt(at - 1))) {
      at--;
    }
    boolean brace = at > from && text.text().charAt(at - 1) == '{';
    boolean other = brace && at > 1 && "$%{".indexOf(text.text().charAt(at - 2)) >= 0;
    if (!brace || other) {
      return Optional.empty();
    }
    boolean closed = text.text().startsWith("}", offset);
    return Optional.of(text.span(at - 1, closed ? offset + 1 : offset));
  }

  private static boolean isNamePart(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
  }

  static List<Offer> offers(Subject subject, SourceSpan place) {
    return names(subject).stream()
        .map(n -> "{" + n + "}")
        .map(n -> new Offer(Kind.PLACEHOLDER, n, "captured by a signature", "", place, n))
        .toList();
  }

  private static SequencedSet<String> names(Subject subject) {
    SequencedSet<String> names = new LinkedHashSet<>();
    Region region = subject.region();
    boolean inside = false;
    for (int line = region.first(); region.holds(line) && line <= subject.text().lines(); line++) {
      String content = subject.text().lineText(line);
      boolean key = !content.isEmpty() && Character.isLetter(content.charAt(0));
      inside = key ? content.startsWith("signatures:") : inside;
      Matcher name = NAME.matcher(content);
      while (inside && name.find()) {
        names.add(name.group(1));
      }
    }
    return names;
  }
}
