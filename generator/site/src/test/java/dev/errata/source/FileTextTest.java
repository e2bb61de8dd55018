package dev.errata.source;

import static dev.errata.source.SiteFolder.line;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTextTest {
  private static final String PAGE = "pages/npm/page.md";

  @TempDir private Path temp;
  private SiteFolder site;

  @BeforeEach
  void makeSite() throws IOException {
    site = SiteFolder.in(temp);
  }

  @ParameterizedTest
  @ValueSource(strings = {PAGE, "site.yml", "urls.lock", "templates/entry.ftlh", "pages/about.md"})
  void anEmptyFileIsAFinding(String path) throws IOException {
    assertEquals(List.of(line(path, Code.EMPTY_FILE)), site.with(path, "").found());
  }

  @Test
  void aBinaryFileIsAFinding() throws IOException {
    site.with(PAGE, new byte[] {'a', 0, 'b'});
    assertEquals(List.of(line(PAGE, Code.BINARY_FILE)), site.found());
  }

  @Test
  void theFirstByteThatIsNotUtf8IsNamed() throws IOException {
    Diagnostic finding =
        onlyFinding("eins\nzwei \u00fc\n".getBytes(UTF_8), new byte[] {(byte) 0xe4, 'x'});
    assertEquals(Code.INVALID_UTF8, finding.code());
    assertEquals("byte 14 of the file (E4) is not UTF-8", finding.message());
    assertEquals(3, finding.span().line());
    assertEquals(1, finding.span().column());
  }

  @Test
  void halfACharacterAtTheEndIsAFinding() throws IOException {
    assertEquals(Code.INVALID_UTF8, onlyFinding(new byte[] {'a', (byte) 0xe2, (byte) 0x82}).code());
  }

  @Test
  void aSurrogateIsAFinding() throws IOException {
    byte[] surrogate = {'a', (byte) 0xed, (byte) 0xa0, (byte) 0x80};
    assertEquals(Code.INVALID_UTF8, onlyFinding(surrogate).code());
  }

  @Test
  void utf16IsNamed() throws IOException {
    Diagnostic big = onlyFinding("\ufefftext".getBytes(UTF_16BE));
    assertEquals("the file is UTF-16 (big-endian)", big.message());
    Diagnostic little = onlyFinding("\ufefftext".getBytes(UTF_16LE));
    assertEquals("the file is UTF-16 (little-endian)", little.message());
  }

  private Diagnostic onlyFinding(byte[]... parts) throws IOException {
    byte[] all = new byte[Arrays.stream(parts).mapToInt(p -> p.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    List<Diagnostic> findings = site.with(PAGE, all).findings();
    assertEquals(1, findings.size(), findings::toString);
    return findings.getFirst();
  }

  @Test
  void anHonestReplacementCharacterIsText() throws IOException {
    assertEquals("a \ufffd b", text("a \ufffd b".getBytes(UTF_8)));
    assertEquals(List.of(), site.findings());
  }

  @Test
  void aByteOrderMarkIsAWarningAndNoPartOfTheText() throws IOException {
    assertEquals("---\n", text("\ufeff---\n".getBytes(UTF_8)));
    assertEquals(List.of(line(PAGE, Code.BYTE_ORDER_MARK)), site.found());
  }

  @Test
  void lineEndsStayAsTheyAre() throws IOException {
    assertEquals("a\r\nb\rc\n", text("a\r\nb\rc\n".getBytes(UTF_8)));
  }

  private String text(byte[] bytes) throws IOException {
    return site.with(PAGE, bytes).read().texts().get(PAGE).text();
  }

  @Test
  void aFileAboveItsLimitIsAFindingAndOneAtItIsNot() throws IOException {
    site.with(PAGE, "a".repeat(1 << 20)).with("site.yml", "a".repeat(256 << 10));
    site.with("static/a.dat", new byte[25 << 20]).with("templates/entry.ftlh", "a".repeat(1 << 20));
    assertEquals(List.of(), site.found());
    site.with(PAGE, "a".repeat((1 << 20) + 1)).with("site.yml", "a".repeat((256 << 10) + 1));
    site.with("static/a.dat", new byte[(25 << 20) + 1]);
    site.with("templates/entry.ftlh", "a".repeat((1 << 20) + 1));
    assertEquals(
        List.of(
            line(PAGE, Code.FILE_TOO_LARGE),
            line("site.yml", Code.FILE_TOO_LARGE),
            line("static/a.dat", Code.FILE_TOO_LARGE),
            line("templates/entry.ftlh", Code.FILE_TOO_LARGE)),
        site.found());
    assertEquals("the file is larger than 1 MB", site.findings().getFirst().message());
  }

  @Test
  void randomBytesAreTextOrOneFinding() throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(1, 200)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length && seed % 2 == 0; i++) {
        bytes[i] &= 0x7f;
      }
      SiteSource source = site.with(PAGE, bytes).read();
      boolean read = source.texts().containsKey(PAGE);
      long errors = source.findings().stream().filter(Diagnostic::isError).count();
      assertEquals(read ? 0 : 1, errors, "seed " + seed);
      if (read) {
        assertTrue(Arrays.equals(bytes, source.texts().get(PAGE).text().getBytes(UTF_8)));
      }
    }
  }
}
