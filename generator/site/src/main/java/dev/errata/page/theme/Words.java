package dev.errata.page.theme;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import java.io.IOException;
import java.io.StringReader;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The words that readers see around the content, from {@code
 * templates/words/<language>.properties}. A language that lacks some of them shows the English
 * ones.
 */
public final class Words {
  /** Words with this prefix go to the page's scripts. */
  private static final String SCRIPT = "js_";

  /** Where a site's own words lie among the templates, beside the theme's. */
  static final String OWN = "own/";

  private static final String DATE = "d MMMM uuuu";

  private final SortedMap<String, String> words;
  private final DateTimeFormatter dates;
  private final Locale locale;

  private Words(SortedMap<String, String> words, Locale locale) {
    this.words = Collections.unmodifiableSortedMap(words);
    this.locale = locale;
    this.dates = DateTimeFormatter.ofPattern(words.getOrDefault("date", DATE), locale);
  }

  /** Reads the words of a language; a file that cannot be read is a finding. */
  static Words read(Map<String, SourceText> templates, String language, Findings findings) {
    Locale locale = Locale.forLanguageTag(language);
    SortedMap<String, String> words = new TreeMap<>();
    for (String tag : new String[] {"en", locale.getLanguage(), locale.toLanguageTag()}) {
      for (String place : new String[] {"", OWN}) {
        SourceText file = templates.get(place + "words/" + tag + ".properties");
        if (file != null) {
          words.putAll(parse(file, findings));
        }
      }
    }
    return new Words(words, locale);
  }

  /** All of them by key, for templates. */
  public SortedMap<String, String> all() {
    return words;
  }

  /** A word; its key itself where nobody gave it. */
  public String get(String key) {
    return words.getOrDefault(key, key);
  }

  /** A sentence with {@code {0}}, {@code {1}} … replaced. */
  public String get(String key, Object... values) {
    String text = get(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i].toString());
    }
    return text;
  }

  /**
   * A number with its noun: {@code key_one} or {@code key_other}; thousands as readers write them.
   */
  public String count(String key, int number) {
    String written = NumberFormat.getIntegerInstance(locale).format(number);
    return get(key + (number == 1 ? "_one" : "_other"), written);
  }

  /** A date as readers of the language write it. */
  public String date(LocalDate date) {
    return dates.format(date);
  }

  /** The script that carries the words which scripts show. */
  String script(Function<Object, String> json) {
    SortedMap<String, String> own = new TreeMap<>();
    words.forEach(
        (key, text) -> {
          if (key.startsWith(SCRIPT)) {
            own.put(key.substring(SCRIPT.length()), text);
          }
        });
    return "export default " + json.apply(own) + ";\n";
  }

  private static Map<String, String> parse(SourceText file, Findings findings) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(file.text()));
      checkDate(properties, file, findings);
    } catch (IllegalArgumentException e) {
      findings.add(
          Diagnostic.of(Code.TEMPLATE_SYNTAX, file.start(), "these words cannot be read")
              .withHelp("after \\u four hexadecimal digits must follow"));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
    SortedMap<String, String> words = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
    return words;
  }

  private static void checkDate(Properties words, SourceText file, Findings findings) {
    try {
      DateTimeFormatter.ofPattern(words.getProperty("date", DATE)).format(LocalDate.EPOCH);
    } catch (IllegalArgumentException | DateTimeException e) {
      words.remove("date");
      findings.add(
          Diagnostic.of(Code.TEMPLATE_SYNTAX, file.start(), "\"date\" is no pattern for a date")
              .withHelp("write it like \"" + DATE + "\""));
    }
  }
}
