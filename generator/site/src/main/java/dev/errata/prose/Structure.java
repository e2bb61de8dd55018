package dev.errata.prose;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.model.code.CodeInfo;
import dev.errata.prose.text.CodeBlock;
import dev.errata.prose.text.Passage;
import dev.errata.prose.text.Places;
import dev.errata.prose.text.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of links, headings and commands, whatever the language. */
final class Structure {
  private static final Places LINK =
      new Places("![", Pattern.compile("(?<!\\\\)(!?)\\[([^\\[\\]]*)\\]\\(([^()\\s]+)[^()]*\\)"));
  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "(?:click )?here|(?:this|the) (?:link|page|site)|link|read more|more|learn more|see"
              + " more|click",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DESTRUCTIVE =
      Pattern.compile(
          "\\brm\\s+(?:-\\w*\\s+)*-\\w*[rR]|\\bgit\\s+reset\\s+--hard|\\bgit\\s+clean\\s+-\\w*f"
              + "|\\bgit\\s+push\\s+.*(?:--force(?!-with-lease)|\\s-f\\b)|\\bgit\\s+checkout\\s+--\\s+\\.|\\bgit\\s+branch\\s+-D"
              + "|\\bgit\\s+worktree\\s+remove\\s+.*(?:--force|-f)\\b"
              + "|\\bDROP\\s+(?:TABLE|DATABASE|SCHEMA|ROLE|USER)|\\bTRUNCATE\\s+TABLE|\\bdropdb\\b|\\bDELETE\\s+FROM\\s+\\w+\\s*;"
              + "|\\bdocker\\s+(?:system|volume|image)\\s+prune|\\bdocker\\s+volume\\s+rm|\\bmkfs|\\bdd\\s+.*\\bof="
              + "|\\bkubectl\\s+delete|\\bRemove-Item\\s+.*-Recurse|\\brmdir\\s+/s|\\bshred\\b|\\btruncate\\s+-s"
              + "|\\bterraform\\s+destroy|\\bnpm\\s+unpublish",
          Pattern.CASE_INSENSITIVE);

  private static final Places PLACEHOLDER =
      new Places("{", Pattern.compile("(?<![\\\\$%{])\\{([a-z][a-z0-9_]*)\\}"));

  private static final Set<String> QUERIES = Set.of("sql", "psql");

  /** What says that something is lost; an instruction to remove a thing says no such thing. */
  private static final Pattern WARNING =
      Pattern.compile(
          "\\b(?:lose|loses|losing|lost|loss|losses|deletes|removes|destroys|discards|overwrites|erases|wipes|drops|empties|kills|throws"
              + " away|gone|undone|(?:can't|cannot|no|never|not)\\s+undo|irrevers\\w*|permanent\\w*|danger\\w*|careful\\w*|warning|back\\s?ups?|back"
              + " (?:it|them) up)\\b"
              + "|\\b(?:is|are|be|gets?)\\s+(?:\\w+\\s+)?(?:deleted|removed|destroyed|discarded|overwritten|erased|wiped|dropped|emptied|killed|thrown"
              + " away)\\b",
          Pattern.CASE_INSENSITIVE);

  private final SourceText source;
  private final List<Diagnostic> findings = new ArrayList<>();

  Structure(SourceText source) {
    this.source = source;
  }

  /**
   * What is found.
   *
   * @param names that the entry's signatures capture
   */
  List<Diagnostic> check(Written written, Set<String> names) {
    written.passages().forEach(this::links);
    headings(written.passages());
    fixes(written.code());
    written.code().forEach(this::commands);
    written.passages().forEach(passage -> placeholders(passage, names));
    return findings;
  }

  private void links(Passage passage) {
    SourceSpan all = passage.span(0, passage.text().length());
    LINK.each(
        all.text(),
        link -> {
          boolean covered = passage.text().charAt(link.start()) == Passage.CODE;
          if (!covered) {
            link(all.slice(link.start(), link.end()), link.group(1), link.group(2).strip());
          }
        });
  }

  private void link(SourceSpan span, String image, String text) {
    if (!image.isEmpty()) {
      if (text.isEmpty()) {
        add(
            Code.IMAGE_WITHOUT_ALT,
            span,
            "this image has no text for those who can't see it",
            "describe it: ![what it shows](…)");
      }
    } else if (text.isEmpty()) {
      add(
          Code.LINK_WITHOUT_TEXT,
          span,
          "this link has no text",
          "name where it leads: [its title](…)");
    } else if (SAYS_NOTHING.matcher(text.replaceAll("[*_]", "")).matches()) {
      add(
          Code.PROSE_CLICK_HERE,
          span,
          "\"" + text + "\" does not say where the link leads",
          "name the page, or what is found there");
    }
  }

  /** In words nothing is filled in, so a name in braces there is a slip, or code. */
  private void placeholders(Passage passage, Set<String> names) {
    SourceSpan all = passage.span(0, passage.text().length());
    String text = passage.text();
    PLACEHOLDER.each(
        all.text(),
        braces -> {
          boolean shown = text.charAt(braces.start()) == '{';
          if (shown && !names.contains(braces.group(1))) {
            add(
                Code.PROSE_PLACEHOLDER,
                all.slice(braces.start(), braces.end()),
                "no signature of this entry captures "
                    + braces.group()
                    + ", and it is printed as it stands",
                "put it into backticks if it is code, or correct the name");
          }
        });
  }

  private void headings(List<Passage> passages) {
    int before = 2;
    for (Passage passage : passages) {
      if (passage.heading()) {
        String line = source.lineText(source.line(passage.start())).stripLeading();
        int level = (int) line.chars().takeWhile(c -> c == '#').count();
        if (level > before + 1) {
          add(
              Code.HEADING_SKIPPED,
              passage.span(0, passage.text().length()),
              "a heading of level " + level + " stands below one of level " + before,
              "write " + "#".repeat(before + 1));
        }
        before = level;
      }
    }
  }

  private void fixes(List<CodeBlock> blocks) {
    Optional<CodeBlock> fix = blocks.stream().filter(b -> b.info().is("fix")).findFirst();
    if (fix.isPresent() && blocks.stream().noneMatch(b -> b.info().is("verify"))) {
      add(
          Code.FIX_WITHOUT_VERIFY,
          fix.get().fence().slice(0, fix.get().fence().text().length()),
          "no code block verifies that the fix worked",
          "add one with the role verify, and say what it prints then");
    }
  }

  /** Whether readers are to run what stands in a block, and not only to look with it. */
  private static boolean runs(CodeInfo info) {
    boolean commands =
        info.shell().isPresent() || info.language().filter(QUERIES::contains).isPresent();
    return !info.is("diagnose") && !info.is("verify") && (commands || info.is("fix"));
  }

  private void commands(CodeBlock block) {
    if (!runs(block.info())) {
      return;
    }
    for (SourceSpan line : block.lines()) {
      Matcher command = DESTRUCTIVE.matcher(line.text());
      if (!line.text().strip().startsWith("#") && command.find()) {
        if (!WARNING.matcher(block.around()).find()) {
          add(
              Code.DESTRUCTIVE_COMMAND,
              line.slice(command.start(), command.end()),
              "this command can lose something, and no word before it says so",
              "say before the block what is lost and how to keep it");
        }
        return;
      }
    }
  }

  private void add(Code code, SourceSpan span, String message, String help) {
    findings.add(Diagnostic.of(code, span, message).withHelp(help));
  }
}
