package dev.errata.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.Spanned;
import dev.errata.markdown.text.Disguise;
import dev.errata.markdown.text.Html;
import dev.errata.markdown.text.Variables;
import dev.errata.model.Body;
import dev.errata.model.Body.SafeHtml;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One document while its HTML is written: what is out so far, and what was met on the way. */
final class Writing {
  /** Findings of one kind in one text, after which more say nothing new. */
  private static final int MOST_OF_A_KIND = 50;

  private final Document document;
  private final Place place;
  private final Context context;
  private final Findings findings;
  private final int[] counts = new int[Code.values().length];
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder marked = new StringBuilder();
  private final List<Body.Link> links = new ArrayList<>();
  private final Set<String> commands = new LinkedHashSet<>();
  private final boolean variablesEverywhere;

  /** Where a body's text holds what nobody sees, as far as it is in no code and no link. */
  private final SortedMap<Integer, Disguise.Found> unseen = new TreeMap<>();

  Writing(Document document, Place place, Context context, Findings findings) {
    this.document = document;
    this.place = place;
    this.context = context;
    this.findings = findings;
    this.variablesEverywhere = !place.isBody();
    if (place.isBody()) {
      String all = document.getChars().toString();
      Disguise.unseen(all, "the text", Code.INVISIBLE_CHARACTER)
          .forEach(found -> unseen.put(found.start(), found));
    }
  }

  /** Where the parsed text stands in its file. */
  sealed interface Place {
    /** The file's path below the site's root. */
    String file();

    SourceSpan of(int start, int end);

    /** Whether it is a body; else a field of the front matter. */
    boolean isBody();

    /** The file from an offset on. */
    record InBody(dev.errata.diagnostic.SourceText source, int from) implements Place {
      @Override
      public String file() {
        return source.path();
      }

      @Override
      public SourceSpan of(int start, int end) {
        return source.span(from + start, from + end);
      }

      @Override
      public boolean isBody() {
        return true;
      }
    }

    /**
     * A value of the front matter.
     *
     * @param from where its text begins, or negative when it was written with escapes, so that
     *     offsets in it say nothing
     */
    record InValue(SourceSpan value, int from) implements Place {
      static InValue of(Spanned<String> value, String text) {
        int at = value.span().text().indexOf(text);
        return new InValue(value.span(), at < 0 ? -1 : value.span().start() + at);
      }

      @Override
      public String file() {
        return value.source().path();
      }

      @Override
      public SourceSpan of(int start, int end) {
        return from < 0 ? value : value.source().span(from + start, from + end);
      }

      @Override
      public boolean isBody() {
        return false;
      }
    }
  }

  Document document() {
    return document;
  }

  Context context() {
    return context;
  }

  Set<String> names() {
    return context.placeholders();
  }

  String file() {
    return place.file();
  }

  /** The HTML so far. */
  StringBuilder out() {
    return out;
  }

  /** The plain words so far. */
  StringBuilder text() {
    return text;
  }

  /** The plain words with backticks around code. */
  StringBuilder marked() {
    return marked;
  }

  List<Body.Link> links() {
    return links;
  }

  /** The lines of shell blocks so far. */
  Set<String> commands() {
    return commands;
  }

  /** What was written since the last time. */
  SafeHtml take() {
    return new SafeHtml(take(0).strip());
  }

  /** What was written from a length of {@link #out} on, which is no longer out. */
  String take(int from) {
    String html = out.substring(from);
    out.setLength(from);
    return html;
  }

  /** Writes words as they are: escaped. */
  void words(String words) {
    text.append(words);
    marked.append(words);
    out.append(Html.escape(words));
  }

  /** Writes Markdown's words: escapes and entities are what they stand for. */
  void markdown(BasedSequence words) {
    String written = words.toString();
    String plain = plain(written);
    if (!plain.equals(written)) {
      Disguise.unseen(plain, "the text", Code.INVISIBLE_CHARACTER)
          .forEach(found -> find(found.code(), words, found.message(), found.help()));
    }
    text.append(plain);
    marked.append(plain);
    out.append(
        variablesEverywhere
            ? Variables.inWords(written, names(), Writing::plain)
            : Html.escape(plain));
  }

  private static String plain(String words) {
    boolean same = words.indexOf('\\') < 0 && words.indexOf('&') < 0;
    return same ? words : BasedSequence.of(words).unescape();
  }

  /** A space between words, whatever the HTML says. */
  void space() {
    text.append(' ');
    marked.append(' ');
  }

  /** Looks at a part that machines read: what can't be seen in it is an error. */
  void exact(BasedSequence part, String where) {
    for (Disguise.Found found : Disguise.unseen(part.toString(), where, Code.HIDDEN_CHARACTER)) {
      unseen.remove(part.getStartOffset() + found.start());
      find(part, found);
    }
  }

  /** Reports what an exact part holds. */
  void find(BasedSequence part, Disguise.Found found) {
    BasedSequence at = part.subSequence(found.start(), found.end());
    find(found.code(), at, found.message(), found.help());
  }

  /** Reports what nobody sees in words; to be called once all is written. */
  void findUnseen() {
    unseen.values().forEach(found -> find(document.getChars(), found));
  }

  SourceSpan place(BasedSequence part) {
    return place.of(part.getStartOffset(), part.getEndOffset());
  }

  void find(Code code, BasedSequence part, String message, String help) {
    find(Diagnostic.of(code, place(part), message).withHelp(help));
  }

  void find(Diagnostic diagnostic) {
    if (++counts[diagnostic.code().ordinal()] <= MOST_OF_A_KIND) {
      findings.add(diagnostic);
    }
  }
}
