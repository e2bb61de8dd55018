package dev.errata.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page costs a reader who never was here, until its load event. */
class WeightTest {
  private static final int REQUESTS = 5;

  /** Counted with gzip, which Java has; brotli, which hosts send, takes less. */
  private static final int BYTES = 30 * 1024;

  private final StaticServer site = PublishedSite.serve();

  /** All but the manual's, which are short and alike. */
  static Stream<String> entries() throws IOException {
    Path root = PublishedSite.folder();
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.getFileName().toString().equals("index.md"))
          .filter(file -> !file.startsWith(root.resolve("errata")))
          .map(file -> root.relativize(file.getParent()).toString().replace('\\', '/') + "/")
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void anEntryIsLight(String address) throws IOException {
    try (Reader reader = Reader.wide(site)) {
      reader
          .page()
          .navigate(
              site.url() + address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
      List<String> requests = List.copyOf(reader.requests());
      assertTrue(requests.size() <= REQUESTS, requests::toString);
      int total = 0;
      for (String url : requests) {
        total += packed(url);
      }
      assertTrue(total <= BYTES, address + " takes " + total + " bytes");
      System.err.println("[weight] " + address + " " + total + " bytes, " + requests.size());
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingMovesWhileAPageLoads(PageKinds kind) {
    for (boolean phone : new boolean[] {true, false}) {
      try (Reader reader = phone ? Reader.phone(site) : Reader.wide(site)) {
        Page page = reader.open(kind.address());
        Object shift =
            page.evaluate(
                "() => new Promise(done => { let sum = 0; new PerformanceObserver(list =>"
                    + " list.getEntries().forEach(e => sum += e.value))"
                    + ".observe({type: 'layout-shift', buffered: true});"
                    + " setTimeout(() => done(sum), 500); })");
        assertEquals(0, ((Number) shift).doubleValue(), kind + (phone ? ", phone" : ", wide"));
      }
    }
  }

  private int packed(String url) throws IOException {
    String name = url.substring(site.url().length());
    Path file = PublishedSite.folder().resolve(name.endsWith("/") ? name + "index.html" : name);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      Files.copy(file, out);
    }
    return bytes.size();
  }
}
