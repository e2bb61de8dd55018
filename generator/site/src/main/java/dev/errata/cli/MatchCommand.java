package dev.errata.cli;

import dev.errata.build.SiteBuilder;
import dev.errata.catalog.Catalog;
import dev.errata.cli.console.Terminal;
import dev.errata.cli.match.AnswerText;
import dev.errata.cli.match.IndexPlace;
import dev.errata.cli.match.JsonLines;
import dev.errata.cli.options.SiteOptions;
import dev.errata.json.Json;
import dev.errata.match.Answer;
import dev.errata.match.LogReader;
import dev.errata.report.HumanReport;
import dev.errata.search.OpenIndex;
import dev.errata.search.SearchFiles;
import dev.errata.source.SiteSource;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errata match}: finds the entry that fits a log. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description = "Finds the entry that fits what a tool printed; nothing is uploaded.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  npm install 2>&1 | errata match",
      "  errata match build.log --format json",
      "  errata match --index https://example.org/errors/ build.log",
      "  errata match --jsonl < logs.jsonl",
      "",
      "Exit codes: 0 something fits, 1 nothing does; with --jsonl 0 once all lines are answered."
    })
final class MatchCommand implements Callable<Integer> {
  /** Input up to here is answered as the site's box answers it; beyond, it is streamed. */
  private static final int AT_ONCE = 1 << 20;

  @Spec private CommandSpec spec;
  @Mixin private SiteOptions site;

  @Option(
      names = "--index",
      paramLabel = "DIR-or-URL",
      description = "A published site, as a folder or an address, instead of --site.")
  private String index;

  @Option(
      names = "--format",
      paramLabel = "human|json",
      defaultValue = "HUMAN",
      description = "How answers are written (default: human).")
  private Format format;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many entries at most (default: 5).")
  private int limit;

  @Option(names = "--all", description = "Show guesses too.")
  private boolean all;

  @Option(names = "--jsonl", description = "Read {\"id\",\"text\"} lines, answer each with a line.")
  private boolean jsonl;

  @Parameters(paramLabel = "FILE", description = "Logs; standard input without one, or for -.")
  private List<String> files = List.of();

  enum Format {
    HUMAN,
    JSON
  }

  private String base = "";

  @Override
  public Integer call() throws IOException {
    OpenIndex open = index == null ? ofSite() : published();
    AnswerText texts = new AnswerText(base, Terminal.coloursOut(), all);
    int most = Math.clamp(limit, 1, 100);
    boolean found = false;
    for (String file : files.isEmpty() ? List.of("-") : files) {
      try (Reader in = reader(file)) {
        if (jsonl) {
          new JsonLines(open, texts, most).answer(in, spec.commandLine().getOut());
        } else {
          found |= print(file, answer(open, in, most), texts);
        }
      }
    }
    return jsonl || found ? 0 : 1;
  }

  private OpenIndex ofSite() {
    SiteBuilder.Read read =
        SiteBuilder.read(SiteSource.read(site.root()), site.read(Optional.empty(), false));
    Catalog catalog = read.catalog();
    base = catalog.settings().baseUrl().map(Object::toString).orElse("");
    if (!read.findings().isEmpty()) {
      String count = HumanReport.summary(read.findings());
      spec.commandLine().getErr().println("errata: the site has " + count + "; see errata check");
      spec.commandLine().getErr().flush();
    }
    return OpenIndex.of(SearchFiles.of(catalog).index());
  }

  private OpenIndex published() throws IOException {
    base = IndexPlace.isWeb(index) ? index.replaceAll("/*$", "/") : "";
    OpenIndex open = new OpenIndex(IndexPlace.files(index));
    if (jsonl || !IndexPlace.isWeb(index)) {
      open.loadAll();
    }
    return open;
  }

  private Reader reader(String file) throws IOException {
    if (file.equals("-")) {
      return new InputStreamReader(System.in, StandardCharsets.UTF_8);
    }
    if (!Files.isReadable(Path.of(file)) || Files.isDirectory(Path.of(file))) {
      throw new ParameterException(spec.commandLine(), "there is no log " + file + " to read");
    }
    return new InputStreamReader(Files.newInputStream(Path.of(file)), StandardCharsets.UTF_8);
  }

  private static Answer answer(OpenIndex open, Reader in, int limit) throws IOException {
    char[] start = new char[AT_ONCE];
    int length = 0;
    for (int n = in.read(start); n > 0; n = in.read(start, length, start.length - length)) {
      length += n;
    }
    if (length < start.length) {
      return open.answer(new String(start, 0, length), limit);
    }
    open.loadAll();
    LogReader log = open.reader();
    for (int n = length; n > 0; n = in.read(start)) {
      log.add(start, n);
    }
    return log.answer(limit);
  }

  private boolean print(String file, Answer answer, AnswerText texts) {
    PrintWriter out = spec.commandLine().getOut();
    boolean fits = answer.matches().stream().anyMatch(m -> m.confident());
    if (format == Format.JSON) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("file", file);
      json.put("lines", answer.lines());
      json.put("matches", texts.json(texts.shown(answer)));
      out.print(Json.pretty(json));
    } else {
      out.print(files.size() > 1 ? "== " + dev.errata.report.Visible.line(file) + "\n" : "");
      out.print(texts.human(answer));
      if (!fits) {
        spec.commandLine().getErr().println(texts.nothing(answer));
      }
    }
    return fits;
  }
}
