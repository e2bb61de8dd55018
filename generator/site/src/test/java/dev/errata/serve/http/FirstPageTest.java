package dev.errata.serve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.build.Options;
import dev.errata.serve.http.SiteAnswers.LivePages;
import dev.errata.serve.state.View;
import dev.errata.serve.state.Workshop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered while a site is read for the first time, which here never ends. */
class FirstPageTest {
  private static final Path SITE = Path.of("src/test/resources/sites/nothing-wrong/in");
  private static final Options OPTIONS =
      new Options(LocalDate.of(2026, 11, 24), Optional.empty(), true, 2, "test");

  private static final LivePages AS_THEY_ARE =
      new LivePages() {
        @Override
        public String now() {
          return "";
        }

        @Override
        public byte[] alive(byte[] html, String then) {
          return html;
        }

        @Override
        public byte[] instead(View.Broken broken, String then) {
          return new byte[0];
        }
      };

  @ParameterizedTest
  @CsvSource({"/, Golden", "/demo-tool/port-in-use/, <h1", "/demo-tool/, <h1"})
  void aPageIsMadeOfWhatItAloneNeeds(String path, String holds) {
    SiteAnswers answers = new SiteAnswers(new Workshop(SITE, () -> OPTIONS), AS_THEY_ARE);
    Reply reply = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> answers.answer(path));
    assertEquals(200, reply.status());
    assertTrue(new String(reply.body(), StandardCharsets.UTF_8).contains(holds));
    assertTrue(reply.headers().get("Content-Security-Policy").contains("default-src 'none'"));
  }

  /** Else whoever shows the page would take it for the newest, and never ask again. */
  @Test
  void aPageIsNoNewerThanTheMomentBeforeItWasMade() {
    AtomicInteger changes = new AtomicInteger();
    Supplier<Options> changing =
        () -> {
          changes.incrementAndGet();
          return OPTIONS;
        };
    LivePages marked =
        new LivePages() {
          @Override
          public String now() {
            return "change " + changes;
          }

          @Override
          public byte[] alive(byte[] html, String then) {
            return then.getBytes(StandardCharsets.UTF_8);
          }

          @Override
          public byte[] instead(View.Broken broken, String then) {
            return new byte[0];
          }
        };
    SiteAnswers answers = new SiteAnswers(new Workshop(SITE, changing), marked);
    Reply reply = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> answers.answer("/"));
    assertTrue(changes.get() > 0, "something changed while the page was made");
    assertEquals("change 0", new String(reply.body(), StandardCharsets.UTF_8));
  }
}
