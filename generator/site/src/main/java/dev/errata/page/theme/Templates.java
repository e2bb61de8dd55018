package dev.errata.page.theme;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.recipe.Recipe.Made;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** The parsed templates of one theme. Rendering is safe on any thread. */
final class Templates {
  private static final String EXTENSION = ".ftlh";

  private final SortedMap<String, SourceText> sources;
  private final Configuration configuration;
  private final TemplateMistake mistakes;

  private Templates(SortedMap<String, SourceText> sources) {
    this.sources = sources;
    this.mistakes = new TemplateMistake(sources);
    this.configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(new Loader());
    configuration.setLocalizedLookup(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("c");
    configuration.setTabSize(1);
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    configuration.setObjectWrapper(new ViewWrapper());
    configuration.setAPIBuiltinEnabled(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
  }

  /** Parses all; the findings hold every mistake that can be seen without rendering. */
  static Templates parse(SortedMap<String, SourceText> sources, Findings findings) {
    Templates templates = new Templates(sources);
    for (Map.Entry<String, SourceText> source : sources.entrySet()) {
      if (source.getKey().endsWith(EXTENSION)) {
        ForbiddenWords.check(source.getValue(), findings);
        templates.parse(source.getKey(), findings);
      }
    }
    return templates;
  }

  private void parse(String name, Findings findings) {
    try {
      configuration.getTemplate(name);
    } catch (ParseException e) {
      findings.add(mistakes.of(e));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
  }

  /** Fills a template with values; with an error among the findings the bytes are empty. */
  Made render(String name, Map<String, ?> values) {
    PageWriter out = new PageWriter();
    try {
      configuration.getTemplate(name).process(values, out);
      return new Made(out.bytes(), List.of());
    } catch (ParseException e) {
      return failed(mistakes.of(e));
    } catch (TemplateException e) {
      return failed(mistakes.of(e, name, values.keySet()));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
  }

  private static Made failed(Diagnostic mistake) {
    return new Made(new byte[0], List.of(mistake));
  }

  /** Reads only what the theme holds: no name can lead anywhere else. */
  private final class Loader implements TemplateLoader {
    @Override
    public Object findTemplateSource(String name) {
      return sources.get(name);
    }

    @Override
    public long getLastModified(Object source) {
      return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
      return new StringReader(((SourceText) source).text());
    }

    @Override
    public void closeTemplateSource(Object source) {}
  }

  /** A page while it is written, in memory; unlike the standard library's, without a lock. */
  private static final class PageWriter extends Writer {
    private char[] text = new char[1 << 14];
    private int length;

    @Override
    public void write(int c) {
      reserve(1);
      text[length++] = (char) c;
    }

    @Override
    public void write(char[] from, int start, int count) {
      reserve(count);
      System.arraycopy(from, start, text, length, count);
      length += count;
    }

    @Override
    public void write(String from, int start, int count) {
      reserve(count);
      from.getChars(start, start + count, text, length);
      length += count;
    }

    private void reserve(int more) {
      if (length + more > text.length) {
        text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
      }
    }

    /** What was written, in UTF-8. */
    byte[] bytes() {
      return new String(text, 0, length).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void flush() {
      // everything stays in memory
    }

    @Override
    public void close() {
      // there is nothing to let go of
    }
  }
}
