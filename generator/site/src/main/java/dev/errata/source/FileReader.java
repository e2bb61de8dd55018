package dev.errata.source;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Reads single files, and says of each that it can't use why. */
final class FileReader {
  private final Path root;
  private final Path realRoot;
  private final Findings findings;

  FileReader(Path root, Path realRoot, Findings findings) {
    this.root = root;
    this.realRoot = realRoot;
    this.findings = findings;
  }

  /** The file's path in the site, as findings name it. */
  String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** The bytes of a regular file of at most {@code limit} bytes. */
  Optional<byte[]> bytes(Path file, long limit) {
    try {
      if (!inside(file)) {
        return Optional.empty();
      }
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        report(file, Code.NOT_A_REGULAR_FILE, "this is no regular file", "replace it by a file");
        return Optional.empty();
      }
      if (attributes.size() > limit) {
        tooLarge(file, limit);
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length > limit) {
        tooLarge(file, limit);
        return Optional.empty();
      }
      return Optional.of(bytes);
    } catch (IOException e) {
      unreadable(file, e);
      return Optional.empty();
    }
  }

  /** The text of a UTF-8 file that is neither empty nor binary. */
  Optional<SourceText> text(Path file, long limit) {
    return bytes(file, limit).flatMap(bytes -> decoded(file, bytes));
  }

  void unreadable(Path file, IOException e) {
    String why =
        e instanceof NoSuchFileException
            ? "it is gone"
            : e.getClass()
                .getSimpleName()
                .replace("Exception", "")
                .replace("FileSystem", "the system refused it");
    report(
        file,
        Code.UNREADABLE_FILE,
        "the file could not be read: " + why,
        "check its rights and try again");
  }

  /** Whether a path leads to a place inside the site when links are followed. */
  boolean inside(Path file) throws IOException {
    if (!Files.isSymbolicLink(file)) {
      return true;
    }
    if (!Files.exists(file)) {
      report(file, Code.UNREADABLE_FILE, "the symbolic link leads nowhere", "remove it");
      return false;
    }
    if (file.toRealPath().startsWith(realRoot)) {
      return true;
    }
    report(
        file,
        Code.LINK_LEAVES_SITE,
        "the symbolic link leads out of the site",
        "copy what it names into the site");
    return false;
  }

  void report(Path file, Code code, String message, String help) {
    SourceText nothing = new SourceText(name(file), "");
    findings.add(Diagnostic.of(code, nothing.start(), message).withHelp(help));
  }

  private void tooLarge(Path file, long limit) {
    String most = limit >= 1L << 20 ? (limit >> 20) + " MB" : (limit >> 10) + " KB";
    report(file, Code.FILE_TOO_LARGE, "the file is larger than " + most, "shorten or split it");
  }

  private Optional<SourceText> decoded(Path file, byte[] bytes) {
    if (bytes.length == 0) {
      report(file, Code.EMPTY_FILE, "the file is empty", "write it, or delete it");
      return Optional.empty();
    }
    if (utf16(bytes)) {
      report(file, Code.INVALID_UTF8, "the file is UTF-16", "save it as UTF-8");
      return Optional.empty();
    }
    for (byte b : bytes) {
      if (b == 0) {
        report(
            file,
            Code.BINARY_FILE,
            "the file holds a NUL byte: it is no text",
            "move it out of pages/");
        return Optional.empty();
      }
    }
    return utf8(file, bytes);
  }

  private static boolean utf16(byte[] bytes) {
    return bytes.length > 1
        && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe
            || bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff);
  }

  private Optional<SourceText> utf8(Path file, byte[] bytes) {
    boolean mark =
        bytes.length >= 3
            && bytes[0] == (byte) 0xef
            && bytes[1] == (byte) 0xbb
            && bytes[2] == (byte) 0xbf;
    int from = mark ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var result = decoder.decode(in, out, true);
    if (result.isError()) {
      notUtf8(file, bytes, out.flip().toString(), in.position());
      return Optional.empty();
    }
    SourceText text = new SourceText(name(file), out.flip().toString());
    if (mark) {
      findings.add(
          Diagnostic.of(
                  Code.BYTE_ORDER_MARK, text.start(), "the file starts with a byte order mark")
              .withHelp("save it as UTF-8 without BOM"));
    }
    return Optional.of(text);
  }

  private void notUtf8(Path file, byte[] bytes, String before, int at) {
    SourceText text = new SourceText(name(file), before.replace('\ufeff', ' ') + "\ufffd");
    findings.add(
        Diagnostic.of(
                Code.INVALID_UTF8,
                text.span(before.length(), before.length() + 1),
                String.format("byte %d of the file (%02X) is not UTF-8", at + 1, bytes[at] & 0xff))
            .withHelp("save the file as UTF-8"));
  }
}
