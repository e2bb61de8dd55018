package dev.errata.match;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The scripts stay small. The JDK has no brotli, whose figure is the budget; {@code gzip -9} is
 * about 12 % bigger, and stands in for it.
 */
class ScriptSizeTest {
  @ParameterizedTest
  @CsvSource({"matcher.js, 18400", "scrubber.js, 15500"})
  void staysWithinItsBudget(String name, int budget) throws IOException {
    byte[] script = Files.readAllBytes(Path.of("target/classes/dev/errata/match", name));
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream out = new BestGzip(compressed)) {
      out.write(script);
    }
    assertTrue(script.length > 1000, "empty script");
    assertTrue(compressed.size() <= budget, name + " is " + compressed.size() + " bytes");
  }

  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
