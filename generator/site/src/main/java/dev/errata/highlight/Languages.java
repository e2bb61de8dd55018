package dev.errata.highlight;

import dev.errata.highlight.Language.Comment;
import dev.errata.highlight.Language.Lines;
import dev.errata.highlight.Language.Quote;
import dev.errata.highlight.Language.Quote.Form;
import dev.errata.model.code.Shell;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The table of languages. A new one is a row here. */
final class Languages {
  private static final Quote DOUBLE = new Quote("\"", "\"", '\\', Form.LINE);
  private static final Quote SINGLE = new Quote("'", "'", '\\', Form.LINE);
  private static final Quote CHARACTER = new Quote("'", "'", '\\', Form.CHARACTER);
  private static final Quote DOUBLE_TEXT = new Quote("\"", "\"", '\\', Form.TEXT);
  private static final Quote RAW_SINGLE_TEXT = new Quote("'", "'", '\0', Form.TEXT);
  private static final Quote TRIPLE_DOUBLE = new Quote("\"\"\"", "\"\"\"", '\\', Form.TEXT);
  private static final Quote TRIPLE_SINGLE = new Quote("'''", "'''", '\\', Form.TEXT);
  private static final Quote BACKTICK = new Quote("`", "`", '\\', Form.TEXT);
  private static final Quote DOUBLE_PROSE = new Quote("\"", "\"", '\\', Form.PROSE);
  private static final Quote SINGLE_PROSE = new Quote("'", "'", '\0', Form.PROSE);

  private static final Comment HASH = new Comment("#", "", true);
  private static final Comment SLASHES = new Comment("//", "", false);
  private static final Comment STARS = new Comment("/*", "*/", false);

  private static final Map<String, Language> BY_NAME = table();

  private Languages() {}

  /** The language of a name in lower case, as it stands behind a fence. */
  static Optional<Language> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** All names of languages, in lower case. */
  static SortedSet<String> names() {
    return new TreeSet<>(BY_NAME.keySet());
  }

  private static Map<String, Language> table() {
    Map<String, Language> table = new HashMap<>();
    shells(table);
    images(table);
    data(table);
    settings(table);
    curly(table);
    others(table);
    return table;
  }

  private static void shells(Map<String, Language> table) {
    Language shell =
        new Language(
            words(
                "if then else elif fi for while until do done case esac in function select"
                    + " return break continue exit export local readonly declare unset"),
            false,
            List.of(DOUBLE_TEXT, RAW_SINGLE_TEXT),
            List.of(HASH),
            true,
            Lines.COMMAND);
    put(table, shell, Shell.POSIX.names());
    put(table, shell, Shell.SESSION.names());
    Language power =
        new Language(
            words(
                "if else elseif for foreach in while do until switch function param return"
                    + " try catch finally throw break continue"),
            true,
            List.of(new Quote("\"", "\"", '`', Form.TEXT), RAW_SINGLE_TEXT),
            List.of(new Comment("<#", "#>", false), HASH),
            true,
            Lines.COMMAND);
    put(table, power, Shell.POWERSHELL.names());
    Language batch =
        new Language(
            words("if else for in do goto call exit set not exist defined errorlevel"),
            true,
            List.of(new Quote("\"", "\"", '\0', Form.LINE)),
            List.of(new Comment("rem ", "", true), new Comment("::", "", true)),
            false,
            Lines.COMMAND);
    put(table, batch, Shell.BATCH.names());
  }

  private static void images(Map<String, Language> table) {
    Language docker =
        new Language(
            words(
                "from as run cmd label maintainer expose env add copy entrypoint volume user"
                    + " workdir arg onbuild stopsignal healthcheck shell"),
            true,
            List.of(DOUBLE_PROSE, SINGLE_PROSE),
            List.of(HASH),
            true,
            Lines.INSTRUCTION);
    put(table, docker, "dockerfile docker containerfile");
  }

  private static void data(Map<String, Language> table) {
    Set<String> constants = words("true false null");
    put(
        table,
        new Language(
            constants, false, List.of(DOUBLE), List.of(SLASHES, STARS), false, Lines.STRING_KEY),
        "json jsonc json5");
    put(
        table,
        new Language(
            constants,
            false,
            List.of(DOUBLE_PROSE, SINGLE_PROSE),
            List.of(HASH),
            false,
            Lines.COLON_KEY),
        "yaml yml");
    put(
        table,
        new Language(Set.of(), false, List.of(), List.of(), false, Lines.DIFF),
        "diff patch udiff");
  }

  private static void settings(Map<String, Language> table) {
    put(
        table,
        new Language(
            words("true false inf nan"),
            false,
            List.of(
                TRIPLE_DOUBLE,
                new Quote("'''", "'''", '\0', Form.TEXT),
                DOUBLE_PROSE,
                SINGLE_PROSE),
            List.of(HASH),
            false,
            Lines.EQUALS_KEY),
        "toml");
    put(
        table,
        new Language(
            Set.of(),
            false,
            List.of(DOUBLE_PROSE),
            List.of(HASH, new Comment(";", "", true)),
            false,
            Lines.EQUALS_KEY),
        "ini cfg conf properties editorconfig gitconfig npmrc systemd dotenv env");
  }

  private static void curly(Map<String, Language> table) {
    String java =
        "abstract assert boolean break byte case catch char class continue default do double else"
            + " enum extends final finally float for if implements import instanceof int interface"
            + " long native new package permits private protected public record return sealed short"
            + " static super switch synchronized this throw throws transient try var void volatile"
            + " while yield true false null";
    put(table, curly(java, TRIPLE_DOUBLE, DOUBLE, CHARACTER), "java groovy gradle");
    String kotlin =
        "abstract as break by catch class companion const constructor continue data do else enum"
            + " final finally for fun if import in infix init inline inner interface internal is"
            + " lateinit object open operator out override package private protected public return"
            + " sealed super suspend this throw try typealias val var when where while true false"
            + " null";
    put(table, curly(kotlin, TRIPLE_DOUBLE, DOUBLE, CHARACTER), "kotlin kt kts");
    String script =
        "abstract as async await break case catch class const continue debugger declare default"
            + " delete do else enum export extends finally for from function if implements import"
            + " in instanceof interface keyof let namespace new of private protected public"
            + " readonly return satisfies static super switch this throw try type typeof var void"
            + " while with yield true false null undefined";
    put(
        table,
        curly(script, DOUBLE, SINGLE, BACKTICK),
        "js javascript mjs cjs jsx ts typescript mts cts tsx node");
    String go =
        "break case chan const continue default defer else fallthrough for func go goto if import"
            + " interface map package range return select struct switch type var true false nil";
    Quote raw = new Quote("`", "`", '\0', Form.TEXT);
    put(table, curly(go, DOUBLE, raw, CHARACTER), "go golang");
    String rust =
        "as async await break const continue crate dyn else enum extern fn for if impl in let loop"
            + " match mod move mut pub ref return self Self static struct super trait type unsafe"
            + " use where while true false";
    Quote hashed = new Quote("r#\"", "\"#", '\0', Form.TEXT);
    Quote rawText = new Quote("r\"", "\"", '\0', Form.TEXT);
    put(table, curly(rust, hashed, rawText, DOUBLE_TEXT, CHARACTER), "rust rs");
  }

  private static Language curly(String words, Quote... quotes) {
    return new Language(
        words(words), false, List.of(quotes), List.of(SLASHES, STARS), false, Lines.PLAIN);
  }

  private static void others(Map<String, Language> table) {
    put(
        table,
        new Language(
            words(
                "and as assert async await break case class continue def del elif else except"
                    + " finally for from global if import in is lambda match nonlocal not or pass"
                    + " raise return try while with yield True False None"),
            false,
            List.of(TRIPLE_DOUBLE, TRIPLE_SINGLE, DOUBLE, SINGLE),
            List.of(new Comment("#", "", false)),
            false,
            Lines.PLAIN),
        "python py python3 pycon");
    put(
        table,
        new Language(
            words(
                "add all alter and as asc begin between by case cascade check column commit"
                    + " constraint create cross database default delete desc distinct drop else end"
                    + " exists explain extension foreign from full function grant group having if"
                    + " in index inner insert into is join key left like limit not null offset on"
                    + " or order outer owner primary privileges references returning revoke right"
                    + " role rollback schema select sequence set show table then to trigger"
                    + " truncate union unique update user using values view when where with true"
                    + " false"),
            true,
            List.of(RAW_SINGLE_TEXT),
            List.of(new Comment("--", "", false), STARS),
            false,
            Lines.PLAIN),
        "sql psql postgresql postgres mysql sqlite plsql");
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.split(" ")) {
      if (!words.add(word)) {
        throw new IllegalStateException("a keyword stands twice: " + word);
      }
    }
    return Set.copyOf(words);
  }

  private static void put(Map<String, Language> table, Language language, String names) {
    put(table, language, List.of(names.split(" ")));
  }

  private static void put(Map<String, Language> table, Language language, List<String> names) {
    for (String name : names) {
      if (table.put(name, language) != null) {
        throw new IllegalStateException("two languages are called " + name);
      }
    }
  }
}
