package dev.errata.diagnostic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of finding, with its severity; the same code means the same for ever.
 *
 * <p>The text of {@code errata explain} for a code is the resource {@code explain/<id>.md}.
 */
public enum Code {
  // the site's folder and files
  SITE_MISSING(Severity.ERROR),
  PAGES_MISSING(Severity.ERROR),
  NO_ENTRIES(Severity.WARNING),
  UNREADABLE_FILE(Severity.ERROR),
  NOT_A_REGULAR_FILE(Severity.ERROR),
  LINK_LEAVES_SITE(Severity.ERROR),
  FILE_TOO_LARGE(Severity.ERROR),
  EMPTY_FILE(Severity.ERROR),
  BINARY_FILE(Severity.ERROR),
  INVALID_UTF8(Severity.ERROR),
  BYTE_ORDER_MARK(Severity.WARNING),
  UNEXPECTED_FILE(Severity.WARNING),
  STATIC_SCRIPT(Severity.WARNING),
  STATIC_MISLABELLED(Severity.WARNING),
  BAD_FILE_NAME(Severity.ERROR),
  RESERVED_NAME(Severity.ERROR),

  // front matter: the fence and YAML itself
  FENCE_MISSING(Severity.ERROR),
  FENCE_UNCLOSED(Severity.ERROR),
  FENCE_MALFORMED(Severity.ERROR),
  YAML_SYNTAX(Severity.ERROR),
  YAML_UNQUOTED_COLON(Severity.ERROR),
  YAML_UNQUOTED_BRACE(Severity.ERROR),
  YAML_UNQUOTED_BRACKET(Severity.ERROR),
  YAML_UNQUOTED_HASH(Severity.ERROR),
  YAML_UNQUOTED_AT(Severity.ERROR),
  YAML_UNQUOTED_BACKTICK(Severity.ERROR),
  YAML_UNQUOTED_PERCENT(Severity.ERROR),
  YAML_UNQUOTED_AMPERSAND(Severity.ERROR),
  YAML_UNQUOTED_ASTERISK(Severity.ERROR),
  YAML_UNQUOTED_EXCLAMATION(Severity.ERROR),
  YAML_UNQUOTED_QUOTE(Severity.ERROR),
  YAML_UNQUOTED_SIGN(Severity.ERROR),
  YAML_ESCAPE(Severity.ERROR),
  YAML_TAB(Severity.ERROR),
  YAML_ALIAS(Severity.ERROR),
  YAML_TAG(Severity.ERROR),
  YAML_TOO_DEEP(Severity.ERROR),
  YAML_NOT_A_MAP(Severity.ERROR),
  DUPLICATE_KEY(Severity.ERROR),

  // fields
  UNKNOWN_KEY(Severity.ERROR),
  MISSING_KEY(Severity.ERROR),
  EMPTY_VALUE(Severity.ERROR),
  WRONG_TYPE(Severity.ERROR),
  UNKNOWN_VALUE(Severity.ERROR),
  INVALID_DATE(Severity.ERROR),
  FUTURE_DATE(Severity.ERROR),
  INVALID_URL(Severity.ERROR),
  INVALID_SLUG(Severity.ERROR),
  INVALID_PERIOD(Severity.ERROR),
  INVALID_ALIAS(Severity.ERROR),
  INVALID_LANGUAGE(Severity.ERROR),
  TEXT_TOO_LONG(Severity.ERROR),
  TOO_MANY_ITEMS(Severity.ERROR),
  CONTROL_CHARACTER(Severity.ERROR),
  INVISIBLE_CHARACTER(Severity.WARNING),
  HIDDEN_CHARACTER(Severity.ERROR),
  LOOK_ALIKE_CHARACTER(Severity.WARNING),
  COMMAND_OFF_SCREEN(Severity.WARNING),
  TITLE_TOO_LONG(Severity.WARNING),
  CATEGORY_MISMATCH(Severity.ERROR),
  CATEGORY_UNDECLARED(Severity.WARNING),
  SLUG_DIFFERS_FROM_FILE(Severity.ERROR),
  NO_SOURCES(Severity.WARNING),
  SOURCE_NOT_OBSERVED(Severity.WARNING),
  SOURCE_WITHOUT_COPY(Severity.WARNING),
  SOURCE_TITLES_DIFFER(Severity.WARNING),
  SOURCE_OVERDUE(Severity.WARNING),
  SOURCES_OF_ONE_KIND(Severity.WARNING),
  UPDATED_UNTOUCHED(Severity.WARNING),
  DRAFT_INCOMPLETE(Severity.WARNING),
  TODO_LEFT(Severity.ERROR),

  // signatures, samples, captured values
  SIGNATURE_ONLY_PLACEHOLDERS(Severity.ERROR),
  SIGNATURE_SHARED(Severity.WARNING),
  SIGNATURE_REPEATED(Severity.ERROR),
  UNKNOWN_PLACEHOLDER(Severity.ERROR),
  SAMPLE_NOT_MATCHED(Severity.ERROR),
  NOT_SAMPLE_MATCHED(Severity.ERROR),
  SAMPLE_FINDS_ANOTHER(Severity.ERROR),
  SAMPLE_UNSURE(Severity.ERROR),

  // the body
  SECTION_MISSING(Severity.ERROR),
  SECTION_EMPTY(Severity.ERROR),
  SECTION_OUT_OF_ORDER(Severity.ERROR),
  SECTION_REPEATED(Severity.ERROR),
  SECTION_MISSPELT(Severity.ERROR),
  SECTION_UNKNOWN(Severity.WARNING),
  TEXT_BEFORE_SECTIONS(Severity.ERROR),
  NESTING_TOO_DEEP(Severity.ERROR),
  HEADING_LEVEL(Severity.WARNING),
  HTML_REMOVED(Severity.ERROR),
  LINK_SCHEME(Severity.ERROR),
  IMAGE_REMOTE(Severity.ERROR),
  UNKNOWN_CODE_ATTRIBUTE(Severity.ERROR),
  CODE_UNCLOSED(Severity.ERROR),

  // how it is written
  PROSE_REPEATED(Severity.WARNING),
  PROSE_FILLER(Severity.WARNING),
  PROSE_SIMPLY(Severity.WARNING),
  PROSE_FIRST_PERSON(Severity.WARNING),
  PROSE_ARTICLE(Severity.WARNING),
  PROSE_CODE(Severity.WARNING),
  PROSE_LONG_SENTENCE(Severity.WARNING),
  PROSE_CLICK_HERE(Severity.WARNING),
  PROSE_PLACEHOLDER(Severity.WARNING),
  QUICK_FIX_NO_ACTION(Severity.WARNING),
  LINK_WITHOUT_TEXT(Severity.WARNING),
  IMAGE_WITHOUT_ALT(Severity.WARNING),
  HEADING_SKIPPED(Severity.WARNING),
  FIX_WITHOUT_VERIFY(Severity.WARNING),
  DESTRUCTIVE_COMMAND(Severity.WARNING),

  // what entries say of each other
  DUPLICATE_SLUG(Severity.ERROR),
  DUPLICATE_ALIAS(Severity.ERROR),
  ADDRESS_TAKEN(Severity.ERROR),
  UNKNOWN_RELATED(Severity.ERROR),
  RELATED_REPEATED(Severity.ERROR),
  RELATED_TO_ITSELF(Severity.ERROR),
  DEAD_LINK(Severity.ERROR),
  DEAD_ANCHOR(Severity.ERROR),
  LINK_BRINGS_VALUES(Severity.ERROR),
  ADDRESS_LOST(Severity.ERROR),
  INVALID_LOCK_LINE(Severity.ERROR),

  // the site's own settings, theme and output
  NO_BASE_URL(Severity.WARNING),
  TEMPLATE_SYNTAX(Severity.ERROR),
  TEMPLATE_FAILED(Severity.ERROR),
  TEMPLATE_FORBIDDEN(Severity.ERROR),
  TEMPLATE_UNKNOWN(Severity.WARNING),
  OUTPUT_LEFTOVER(Severity.ERROR),
  OUTPUT_EMPTY_LINK(Severity.ERROR),
  HOST_LIMIT(Severity.WARNING);

  /** Whether a finding stops a build. */
  public enum Severity {
    ERROR,
    WARNING;

    /** The word that findings print. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Severity severity;
  private final String id;

  Code(Severity severity) {
    this.severity = severity;
    this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Severity severity() {
    return severity;
  }

  /** The code as people read and type it: lower-case words joined by {@code -}. */
  public String id() {
    return id;
  }

  /** The code with this id, if there is one. */
  public static Optional<Code> byId(String id) {
    return Arrays.stream(values()).filter(c -> c.id.equals(id)).findFirst();
  }
}
