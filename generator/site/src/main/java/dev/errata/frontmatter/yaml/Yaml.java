package dev.errata.frontmatter.yaml;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.frontmatter.outline.Repairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML by its events into a tree of texts, lists and maps. Anchors, aliases and tags are
 * findings, nesting is bounded, and nothing is ever resolved or constructed.
 */
public final class Yaml {
  /** Levels of nesting; no declared field needs more than six. */
  private static final int DEEPEST = 20;

  /** Levels below those that are read over; each costs snakeyaml more than the one before. */
  private static final int MOST_SKIPPED = 200;

  private final Repairs repairs;
  private final String text;
  private final Findings findings;
  private Parser events;

  /** The place that was counted last: snakeyaml counts code points, everything else UTF-16. */
  private int countedPoints;

  private int countedUnits;

  /** Whether both counts are the same, as in most files. */
  private final boolean narrow;

  private Yaml(Repairs repairs, Findings findings) {
    this.repairs = repairs;
    this.text = repairs.text();
    this.findings = findings;
    this.narrow = isNarrow(text);
  }

  private static boolean isNarrow(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return false;
      }
    }
    return true;
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
      events = new ParserImpl(new StreamReader(text), options);
      Event event = events.getEvent();
      while (!(event instanceof NodeEvent)) {
        if (event.is(Event.ID.StreamEnd)) {
          return Optional.empty();
        }
        event = events.getEvent();
      }
      Value value = value(event, 0);
      event = events.getEvent();
      if (event.is(Event.ID.DocumentEnd) && !events.getEvent().is(Event.ID.StreamEnd)) {
        syntax(span(event), "a second document starts here", "remove the line --- or ...");
      }
      return Optional.of(value);
    } catch (MarkedYAMLException e) {
      String problem = e.getProblem() == null ? "" : e.getProblem();
      syntax(problem(e), said(problem), help(problem));
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
      SourceSpan place = span(event);
      findings.add(alias(place));
      return new Value.Refused(place);
    }
    NodeEvent node = (NodeEvent) event;
    if (node.getAnchor() != null) {
      findings.add(alias(span(event)));
    }
    if (depth > DEEPEST && event instanceof CollectionStartEvent) {
      return tooDeep(event);
    }
    if (node instanceof ScalarEvent scalar) {
      tag(scalar.getTag(), event);
      return new Value.Scalar(scalar.getValue().strip(), content(scalar));
    }
    CollectionStartEvent collection = (CollectionStartEvent) node;
    tag(collection.getTag(), event);
    return collection instanceof MappingStartEvent ? pairs(event, depth) : items(event, depth);
  }

  /** Reports it once and reads on behind it, unless it goes on without measure. */
  private Value tooDeep(Event start) throws Stopped {
    SourceSpan place = span(start);
    findings.add(
        Code.YAML_TOO_DEEP, place, "the front matter is nested more than " + DEEPEST + " deep");
    for (int open = 1; open > 0; ) {
      if (open > MOST_SKIPPED) {
        throw new Stopped();
      }
      Event event = events.getEvent();
      open +=
          event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
    }
    return new Value.Refused(place);
  }

  private Value items(Event start, int depth) throws Stopped {
    List<Value> items = new ArrayList<>();
    Event event = events.getEvent();
    while (!event.is(Event.ID.SequenceEnd)) {
      items.add(value(event, depth + 1));
      event = events.getEvent();
    }
    return new Value.Items(items, span(start, event));
  }

  private Value pairs(Event start, int depth) throws Stopped {
    List<Value.Pair> pairs = new ArrayList<>();
    Event event = events.getEvent();
    while (!event.is(Event.ID.MappingEnd)) {
      Value key = value(event, depth + 1);
      Value value = value(events.getEvent(), depth + 1);
      switch (key) {
        case Value.Scalar name -> pairs.add(new Value.Pair(name, value));
        case Value.Refused _ -> {}
        default -> syntax(key.span(), "a key is a single word", null);
      }
      event = events.getEvent();
    }
    int from = offset(start.getStartMark());
    boolean flow = ((MappingStartEvent) start).isFlow();
    boolean bare = flow && text.charAt(from) != '{'; // [a: b] ends before the bracket
    return new Value.Pairs(
        pairs, trimmed(from, offset(bare ? event.getStartMark() : event.getEndMark())));
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
  private static String said(String problem) {
    return switch (problem) {
      case String p when p.contains("unexpected end of stream") ->
          "a quote is opened and never closed";
      case String p when p.contains("mapping values are not allowed") -> "no key can stand here";
      case String p when p.contains("sequence entries are not allowed") ->
          "no list item can stand here";
      case String p when p.contains("could not find expected ':'") -> "a key without a colon";
      case String p when p.contains("cannot start any token") ->
          "a value can't start with this character";
      case String p when p.contains("expected ',' or") ->
          "a comma or a closing bracket is missing here";
      case String p when p.contains("expected <block end>") ->
          "this line is indented differently from those around it";
      default -> "this is not YAML: " + problem.lines().findFirst().orElse("unreadable");
    };
  }

  private static String help(String problem) {
    return switch (problem) {
      case String p when p.contains("mapping values are not allowed") ->
          "quote the value if the colon belongs to it, or indent the line like those beside it";
      case String p when p.contains("sequence entries are not allowed") ->
          "start the list on a line of its own, below its key";
      case String p when p.contains("cannot start any token") -> "put the value into quotes";
      case String p when p.contains("expected <block end>") -> "indent it like those beside it";
      default -> null;
    };
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
    if (narrow) {
      return mark.getIndex();
    }
    int more = mark.getIndex() - countedPoints;
    countedUnits = text.offsetByCodePoints(countedUnits, more);
    countedPoints = mark.getIndex();
    return countedUnits;
  }
}
