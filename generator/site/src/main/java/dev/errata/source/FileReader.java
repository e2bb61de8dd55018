package dev.errata.source;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceText;
import dev.errata.source.Places.Place;
import dev.errata.source.content.StaticContent;
import dev.errata.source.memory.SourceMemory;
import dev.errata.source.memory.SourceMemory.Read;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads single files, and says of each that it can't use why. */
final class FileReader {
  /** The most bytes that a page may have. */
  static final long PAGE = 1L << 20;

  static final long TEMPLATE = 1L << 20;
  static final long SETTINGS = 256L << 10;

  /** Room for every address that a large site ever had. */
  static final long ADDRESSES = 64L << 20;

  /** What Cloudflare Pages takes, the least of the common hosts. */
  static final long STATIC = 25L << 20;

  private final Reports reports;
  private final SourceMemory memory;

  FileReader(Reports reports, SourceMemory memory) {
    this.reports = reports;
    this.memory = memory;
  }

  /** The text of a UTF-8 file that is neither empty nor binary, without its byte order mark. */
  Optional<SourceText> text(Place file, long limit) {
    return recalled(
        file, own -> own.freshText(file, limit), (one, other) -> one.text().equals(other.text()));
  }

  /** A file that is read when asked, of at most {@code limit} bytes. */
  Optional<StaticFile> content(Place file, long limit) {
    return recalled(file, own -> own.fresh(file, limit), StaticFile::isSame);
  }

  private <T> Optional<T> recalled(
      Place file, Function<FileReader, Optional<T>> reading, BiPredicate<T, T> same) {
    Supplier<Read<T>> fresh =
        () -> {
          Reports own = reports.fresh();
          Optional<T> value = reading.apply(new FileReader(own, memory));
          return new Read<>(value, own.sorted());
        };
    Read<T> read = memory.recall(file.path(), file.stamp(), fresh, same);
    read.findings().forEach(reports::add);
    return read.value();
  }

  private Optional<SourceText> freshText(Place file, long limit) {
    try {
      byte[] bytes = bytes(file.real(), limit);
      if (bytes.length > limit) {
        tooLarge(file.path(), limit);
        return Optional.empty();
      }
      return decoded(file.path(), bytes);
    } catch (IOException e) {
      reports.unreadable(file.path(), e);
      return Optional.empty();
    }
  }

  /** The same for a text that an editor has, and has not saved. */
  Optional<SourceText> unsaved(Path file, String text, long limit) {
    if (text.length() > limit || text.getBytes(StandardCharsets.UTF_8).length > limit) {
      tooLarge(file, limit);
    } else if (text.isEmpty()) {
      empty(file);
    } else if (text.indexOf('\0') >= 0) {
      binary(file);
    } else {
      return Optional.of(new SourceText(reports.name(file), text));
    }
    return Optional.empty();
  }

  private Optional<StaticFile> fresh(Place file, long limit) {
    try {
      Optional<StaticFile> content = StaticFile.of(reports.name(file.path()), file.real(), limit);
      if (content.isEmpty()) {
        tooLarge(file.path(), limit);
      }
      String name = file.name();
      StaticContent.judge(name, bytes(file.real(), StaticContent.wanted(name)))
          .ifPresent(p -> reports.add(file.path(), p.code(), p.message(), p.help()));
      return content;
    } catch (IOException e) {
      reports.unreadable(file.path(), e);
      return Optional.empty();
    }
  }

  /** The bytes of a file, and never more than one above the limit, however it grows. */
  static byte[] bytes(Path real, long limit) throws IOException {
    try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(Math.toIntExact(limit + 1));
    }
  }

  private void tooLarge(Path file, long limit) {
    String most = limit >= 1L << 20 ? (limit >> 20) + " MB" : (limit >> 10) + " KB";
    reports.add(
        file, Code.FILE_TOO_LARGE, "the file is larger than " + most, "shorten or split it");
  }

  private void empty(Path file) {
    reports.add(file, Code.EMPTY_FILE, "the file is empty", "write it, or delete it");
  }

  private void binary(Path file) {
    String message = "the file holds a NUL byte: it is no text";
    reports.add(file, Code.BINARY_FILE, message, "move it out of the site, or to static/");
  }

  private Optional<SourceText> decoded(Path file, byte[] bytes) {
    if (bytes.length == 0) {
      empty(file);
      return Optional.empty();
    }
    Optional<String> utf16 = utf16(bytes);
    if (utf16.isPresent()) {
      String message = "the file is " + utf16.get();
      reports.add(file, Code.INVALID_UTF8, message, "save it as UTF-8");
      return Optional.empty();
    }
    for (byte b : bytes) {
      if (b == 0) {
        binary(file);
        return Optional.empty();
      }
    }
    return utf8(file, bytes);
  }

  private static Optional<String> utf16(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    return switch (first) {
      case 0xfffe -> Optional.of("UTF-16 (little-endian)");
      case 0xfeff -> Optional.of("UTF-16 (big-endian)");
      default -> Optional.empty();
    };
  }

  private Optional<SourceText> utf8(Path file, byte[] bytes) {
    boolean mark =
        bytes.length >= 3
            && bytes[0] == (byte) 0xef
            && bytes[1] == (byte) 0xbb
            && bytes[2] == (byte) 0xbf;
    int from = mark ? 3 : 0;
    String decoded = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    if (decoded.indexOf('\ufffd') >= 0 && !isUtf8(file, bytes, from)) {
      return Optional.empty();
    }
    SourceText text = new SourceText(reports.name(file), decoded);
    if (mark) {
      reports.add(
          Diagnostic.of(
                  Code.BYTE_ORDER_MARK, text.start(), "the file starts with a byte order mark")
              .withHelp("save it as UTF-8 without BOM"));
    }
    return Optional.of(text);
  }

  /** A replacement character may be the author's own, or stand for bytes that are no UTF-8. */
  private boolean isUtf8(Path file, byte[] bytes, int from) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      return true;
    }
    String before = out.flip().toString();
    SourceText text = new SourceText(reports.name(file), before + "\ufffd");
    String message =
        String.format(
            "byte %d of the file (%02X) is not UTF-8",
            in.position() + 1, bytes[in.position()] & 0xff);
    reports.add(
        Diagnostic.of(Code.INVALID_UTF8, text.span(before.length(), before.length() + 1), message)
            .withHelp("save the file as UTF-8"));
    return false;
  }
}
