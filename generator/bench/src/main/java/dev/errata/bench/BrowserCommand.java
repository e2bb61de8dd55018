package dev.errata.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.errata.bench.Bench.SetFolder;
import dev.errata.bench.measure.Logs;
import dev.errata.bench.measure.Programs;
import dev.errata.bench.set.QuerySet;
import dev.errata.bench.set.Synthetic;
import dev.errata.match.Document;
import dev.errata.match.IndexFiles;
import dev.errata.match.Matcher;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench browser}: how long a paste of a megabyte takes in Chromium. */
@Command(
    name = "browser",
    mixinStandardHelpOptions = true,
    description = "Times a paste in an installed Chromium (or that of ERRATA_CHROMIUM).")
final class BrowserCommand implements Callable<Integer> {
  private static final String TIMES =
      """
      async ([text, rounds]) => {
        const { Matching } = await import("/matching.js");
        const start = performance.now();
        const matching = await Matching.load(
          { module: "/matcher.js", base: "/", manifest: "%s" });
        const times = [];
        let first = "";
        for (let i = 0; i < rounds; i++) {
          const from = i ? performance.now() : start;
          // Another text each time: what was answered once is not read again.
          const answer = await matching.answer(`${text}\n${i}`, 5);
          first = answer.matches[0]?.entry ?? "none";
          times.push(performance.now() - from);
        }
        return [first, ...times.map((time) => Math.round(time))].join(" ");
      }
      """;

  @Mixin private SetFolder set;

  @Option(names = "--entries", defaultValue = "1000", description = "Size of the site.")
  private int entries;

  @Option(names = "--rounds", defaultValue = "7", description = "Pastes, one after the other.")
  private int rounds;

  @Option(
      names = "--script",
      defaultValue = "static/js/matching.js",
      description = "The theme's script that loads the matcher.")
  private Path script;

  private final Map<String, byte[]> files = new TreeMap<>();

  @Override
  public Integer call() throws IOException {
    List<Document> documents = Synthetic.documents(QuerySet.entries(set.entries()), entries);
    files.putAll(IndexFiles.write(documents));
    files.put("matching.js", Files.readAllBytes(script));
    try (InputStream in = Matcher.class.getResourceAsStream("matcher.js")) {
      files.put("matcher.js", in.readAllBytes());
    }
    files.put("", "<!doctype html><title>bench</title>".getBytes(StandardCharsets.UTF_8));
    Logs logs = new Logs(QuerySet.queries(set.queries()), 7);
    String lines = logs.paste(200, Logs.message(documents.get(entries / 2)));
    String log = logs.paste(40_000, "");
    String megabyte = log.substring(0, Math.min(1_000_000, log.length()));
    HttpServer server = serve();
    try {
      String page = "http://localhost:" + server.getAddress().getPort() + "/";
      System.out.println(
          "Milliseconds a paste, the first with downloads; " + entries + " entries.");
      System.out.println("200 lines: " + times(page, lines));
      System.out.println("1 MB:      " + times(page, megabyte));
      String message = Logs.message(documents.get(entries / 3));
      System.out.println("1 MB+:     " + times(page, megabyte + "\n" + message + "\n"));
    } finally {
      server.stop(0);
    }
    return 0;
  }

  private String times(String address, String text) {
    var noDownload = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions();
    options.setArgs(List.of("--no-sandbox"));
    chromium().ifPresent(options::setExecutablePath);
    try (Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(noDownload));
        Browser browser = playwright.chromium().launch(options);
        Page page = browser.newPage()) {
      page.navigate(address);
      String run = TIMES.formatted(IndexFiles.MANIFEST);
      return page.evaluate(run, List.of(text, rounds)).toString();
    }
  }

  private static Optional<Path> chromium() {
    return Stream.concat(
            Optional.ofNullable(System.getenv("ERRATA_CHROMIUM")).map(Path::of).stream(),
            Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Programs.find(name).stream()))
        .findFirst();
  }

  private HttpServer serve() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 0);
    server.createContext("/", this::answer);
    server.start();
    return server;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(1);
    byte[] bytes = files.get(name);
    String type = name.endsWith(".js") ? "text/javascript" : "application/octet-stream";
    exchange.getResponseHeaders().set("Content-Type", name.isEmpty() ? "text/html" : type);
    exchange.sendResponseHeaders(bytes == null ? 404 : 200, bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
