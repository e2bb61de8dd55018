package dev.errata.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of page in every dress, left in {@code target/screenshots} to be looked at. None of
 * them breaks the site's policy, asks another host, or is wider than its window.
 */
class ScreenshotsTest {
  private static final Path SHOTS = Path.of("target", "screenshots");

  private final StaticServer site = PublishedSite.serve();

  static List<String> pasted() {
    return PageKinds.pasted();
  }

  private static Map<String, NewContextOptions> dresses() {
    Map<String, NewContextOptions> dresses = new LinkedHashMap<>();
    dresses.put("wide", new NewContextOptions().setViewportSize(1280, 720));
    dresses.put("360", new NewContextOptions().setViewportSize(360, 640));
    dresses.put("320", new NewContextOptions().setViewportSize(320, 640));
    dresses.put("dark", wide().setColorScheme(ColorScheme.DARK));
    dresses.put("forced", wide().setForcedColors(ForcedColors.ACTIVE));
    dresses.put("no-script", wide().setJavaScriptEnabled(false));
    return dresses;
  }

  private static NewContextOptions wide() {
    return new NewContextOptions().setViewportSize(1280, 720);
  }

  @ParameterizedTest
  @EnumSource
  void ofEveryKindOfPage(PageKinds kind) {
    dresses()
        .forEach(
            (dress, options) -> {
              try (Reader reader = Reader.with(site, options)) {
                take(reader.open(kind.address()), kind.label() + "-" + dress);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("pasted")
  void ofEveryKindOfAnswer(String what) {
    for (String dress : List.of("wide", "360", "320", "dark", "forced")) {
      try (Reader reader = Reader.with(site, dresses().get(dress))) {
        Page page = reader.open("");
        PageKinds.paste(page, what);
        take(page, what + "-" + dress);
      }
    }
  }

  @Test
  void ofPaper() throws IOException {
    for (PageKinds kind : PageKinds.values()) {
      try (Reader reader = Reader.with(site, new NewContextOptions().setViewportSize(680, 960))) {
        Page page = reader.open(kind.address());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        take(page, kind.label() + "-print");
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
        Files.write(SHOTS.resolve(kind.label() + ".pdf"), pdf);
        assertTrue(pdf.length > 5_000, kind + " is empty");
      }
    }
  }

  private static void take(Page page, String name) {
    Path file = SHOTS.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    Object over =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertEquals(0, ((Number) over).intValue(), name + " is wider than its window");
  }
}
