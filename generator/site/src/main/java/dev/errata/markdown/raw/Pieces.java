package dev.errata.markdown.raw;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Blocks of HTML that belong together, with finished HTML between them, as one text for a parser
 * that still knows where each part was written.
 *
 * <p>What only looks like a tag is made text here, before any parser sees it.
 */
public final class Pieces {
  /** Stands for finished HTML; no author can write it, because HTML does not know the name. */
  static final String SLOT = "errata-slot";

  /** The slot behind everything: where it does not come up, a tag has swallowed the end. */
  static final String END = "end";

  private static final String LAST = "<" + SLOT + " n=\"" + END + "\"></" + SLOT + ">";

  private final StringBuilder html = new StringBuilder();
  private final List<Part> parts = new ArrayList<>();
  private final List<String> slots = new ArrayList<>();
  private final BitSet used = new BitSet();
  private final List<BasedSequence> removed = new ArrayList<>();

  /** Tags of the page itself, which a parser takes out of the text without a word. */
  private static final Set<String> PAGE =
      Set.of("html", "head", "body", "frameset", "frame", "noframes");

  /** A part of the text that is source, character by character. */
  private record Part(int start, BasedSequence source) {}

  /** Adds HTML as its author wrote it. */
  public Pieces add(BasedSequence source) {
    int done = 0;
    for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
      boolean ofPage = isOfPage(source, at);
      if (ofPage || !isMarkup(source, at)) {
        copy(source.subSequence(done, at));
        done = at + 1;
        if (ofPage) {
          int end = source.indexOf('>', at);
          done = end < 0 ? source.length() : end + 1;
          removed.add(source.subSequence(at, done));
        } else {
          html.append("&lt;");
        }
        at = done - 1;
      }
    }
    copy(source.subSequence(done, source.length()));
    return this;
  }

  /** Adds HTML that is finished. */
  public Pieces addFinished(String finished) {
    html.append('<').append(SLOT).append(" n=\"").append(slots.size()).append("\"></");
    html.append(SLOT).append('>');
    slots.add(finished);
    return this;
  }

  private void copy(BasedSequence source) {
    parts.add(new Part(html.length(), source));
    html.append(source);
  }

  private static boolean isOfPage(BasedSequence source, int at) {
    BasedSequence tag = source.subSequence(at, Math.min(source.length(), at + 16));
    return PAGE.contains(Elements.name(tag).toLowerCase(Locale.ROOT));
  }

  private static boolean isMarkup(BasedSequence source, int at) {
    if (source.matchChars("<!--", at)) {
      return true;
    }
    int longest = Math.min(source.length(), at + 64);
    return Elements.isHtml(source.subSequence(at, longest));
  }

  String html() {
    return html + LAST;
  }

  /** The source from the last tag on. */
  BasedSequence tail() {
    return source(Math.max(0, html.lastIndexOf("<")), html.length());
  }

  /** The finished HTML of a slot, once. */
  String use(String number) {
    int slot = Integer.parseInt(number);
    boolean again = used.get(slot);
    used.set(slot);
    return again ? "" : slots.get(slot);
  }

  /** Finished HTML whose slot did not come up. */
  List<String> unused() {
    return IntStream.range(0, slots.size()).filter(n -> !used.get(n)).mapToObj(slots::get).toList();
  }

  /** Tags that were left out already. */
  List<BasedSequence> removed() {
    return removed;
  }

  /** Whether the text up to a place ends so. */
  boolean endsWith(String end, int place) {
    int from = place - end.length();
    return from >= 0 && place <= html.length() && html.substring(from, place).equals(end);
  }

  /** The source of a range of the text. */
  BasedSequence source(int start, int end) {
    Part first = parts.get(part(start));
    Part last = parts.get(part(Math.max(start, end - 1)));
    int from = first.source.subSequence(within(first, start)).getStartOffset();
    int to = last.source.subSequence(0, within(last, end)).getEndOffset();
    return first.source.baseSubSequence(from, Math.max(from, to));
  }

  private static int within(Part part, int place) {
    return Math.clamp(place - part.start, 0, part.source.length());
  }

  private int part(int place) {
    int low = 0;
    int high = parts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (parts.get(middle).start <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
