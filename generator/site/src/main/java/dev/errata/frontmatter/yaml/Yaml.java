package dev.errata.frontmatter.yaml;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceSpan;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Reads YAML by its events into a tree of texts, lists and maps. Anchors, aliases and tags are
 * findings, nesting is bounded, and nothing is ever resolved or constructed.
 */
public final class Yaml {
  /** Levels of nesting; no declared field needs more than six. */
  private static final int DEEPEST = 20;

  private final Repairs repairs;
  private final String text;
  private final Findings findings;
  private Iterator<Event> events;

  /** UTF-16 offsets of code points, counted once where the text has any outside the BMP. */
  private final boolean narrow;

  private Yaml(Repairs repairs, Findings findings) {
    this.repairs = repairs;
    this.text = repairs.text();
    this.findings = findings;
    this.narrow = text.codePoints().noneMatch(c -> c > 0xffff);
  }

  /** A signal that reading stopped; its finding is already there. */
  private static final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** The top value, or nothing when the text is broken; then there is a finding. */
  public static Optional<Value> read(Repairs repairs, Findings findings) {
    return new Yaml(repairs, findings).read();
  }

  private Optional<Value> read() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(4 * 1024 * 1024);
    try {
      events = new org.yaml.snakeyaml.Yaml(options).parse(new StringReader(text)).iterator();
      Event event = events.next();
      while (!(event instanceof NodeEvent)) {
        if (event.is(Event.ID.StreamEnd)) {
          return Optional.empty();
        }
        event = events.next();
      }
      Value value = value(event, 0);
      event = events.next();
      if (event.is(Event.ID.DocumentEnd) && !events.next().is(Event.ID.StreamEnd)) {
        syntax(span(event), "a second document starts here", "remove the line --- or ...");
      }
      return Optional.of(value);
    } catch (MarkedYAMLException e) {
      syntax(problem(e), said(e), null);
    } catch (YAMLException e) {
      syntax(
          repairs.span(0, 0),
          "this is not YAML: " + e.getMessage().lines().findFirst().orElse(""),
          null);
    } catch (Stopped e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private Value value(Event event, int depth) throws Stopped {
    if (event instanceof AliasEvent) {
      findings.add(alias(span(event)));
      throw new Stopped();
    }
    NodeEvent node = (NodeEvent) event;
    if (node.getAnchor() != null) {
      findings.add(alias(span(event)));
    }
    if (depth > DEEPEST) {
      findings.add(
          Code.YAML_TOO_DEEP,
          span(event),
          "the front matter is nested more than " + DEEPEST + " deep");
      throw new Stopped();
    }
    if (node instanceof ScalarEvent scalar) {
      tag(scalar.getTag(), event);
      return new Value.Scalar(scalar.getValue().strip(), content(scalar));
    }
    CollectionStartEvent collection = (CollectionStartEvent) node;
    tag(collection.getTag(), event);
    return collection instanceof MappingStartEvent ? pairs(event, depth) : items(event, depth);
  }

  private Value items(Event start, int depth) throws Stopped {
    List<Value> items = new ArrayList<>();
    Event event = events.next();
    while (!event.is(Event.ID.SequenceEnd)) {
      items.add(value(event, depth + 1));
      event = events.next();
    }
    return new Value.Items(items, span(start, event));
  }

  private Value pairs(Event start, int depth) throws Stopped {
    List<Value.Pair> pairs = new ArrayList<>();
    Event event = events.next();
    while (!event.is(Event.ID.MappingEnd)) {
      Value key = value(event, depth + 1);
      Value value = value(events.next(), depth + 1);
      if (!(key instanceof Value.Scalar name)) {
        syntax(key.span(), "a key is a single word", null);
        throw new Stopped();
      }
      pairs.add(new Value.Pair(name, value));
      event = events.next();
    }
    return new Value.Pairs(pairs, span(start, event));
  }

  private void tag(String tag, Event event) {
    if (tag != null && !tag.equals("!")) {
      findings.add(
          Diagnostic.of(
                  Code.YAML_TAG,
                  span(event),
                  "YAML tags such as " + tag.replace("tag:yaml.org,2002:", "!!") + " are not used")
              .withHelp("remove it; the field decides the type"));
    }
  }

  private static Diagnostic alias(SourceSpan span) {
    return Diagnostic.of(Code.YAML_ALIAS, span, "YAML anchors and aliases are not used")
        .withHelp("write the value out, or quote it if the sign belongs to the text");
  }

  private void syntax(SourceSpan span, String message, String help) {
    findings.add(
        Diagnostic.of(Code.YAML_SYNTAX, span, message).withHelp(Optional.ofNullable(help)));
  }

  /** snakeyaml speaks of tokens and contexts; one sentence about the place is what helps. */
  private static String said(MarkedYAMLException e) {
    String problem = e.getProblem() == null ? "" : e.getProblem();
    if (problem.contains("unexpected end of stream")
        || problem.contains("while scanning a quoted")) {
      return "a quote is opened and never closed";
    }
    if (problem.contains("expected <block end>")) {
      return "this line is indented differently from those around it, or a quote ended too early";
    }
    if (problem.contains("could not find expected ':'")) {
      return "a key without a colon";
    }
    return "this is not YAML: " + problem.lines().findFirst().orElse("unreadable");
  }

  private SourceSpan problem(MarkedYAMLException e) {
    boolean quote = e.getProblem() != null && e.getProblem().contains("unexpected end of stream");
    Mark mark = quote && e.getContextMark() != null ? e.getContextMark() : e.getProblemMark();
    if (mark == null) {
      return repairs.span(0, 0);
    }
    int at = Math.min(offset(mark), text.length());
    return repairs.span(at, Math.min(text.length(), at + 1));
  }

  private SourceSpan span(Event event) {
    return span(event, event);
  }

  private SourceSpan span(Event start, Event end) {
    return trimmed(offset(start.getStartMark()), offset(end.getEndMark()));
  }

  /** A scalar's own characters, without quotes. */
  private SourceSpan content(ScalarEvent scalar) {
    int start = offset(scalar.getStartMark());
    int end = offset(scalar.getEndMark());
    boolean quoted = end - start >= 2 && "\"'".indexOf(text.charAt(start)) >= 0;
    return quoted ? repairs.span(start + 1, end - 1) : trimmed(start, end);
  }

  private SourceSpan trimmed(int start, int end) {
    int to = end;
    while (to > start && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return repairs.span(start, to);
  }

  private int offset(Mark mark) {
    return narrow ? mark.getIndex() : text.offsetByCodePoints(0, mark.getIndex());
  }
}
