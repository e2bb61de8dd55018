package dev.errata.source;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What is said of a site's files; from any thread. */
final class Reports {
  private final Path root;
  private final Collection<Diagnostic> found = new ConcurrentLinkedQueue<>();

  Reports(Path root) {
    this.root = root;
  }

  /** An empty one for the same site. */
  Reports fresh() {
    return new Reports(root);
  }

  /** The file's path in the site, as findings name it. */
  String name(Path file) {
    String name = root.relativize(file).toString().replace('\\', '/');
    return name.isEmpty() ? "." : name;
  }

  void add(Path file, Code code, String message, String help) {
    SourceText nothing = new SourceText(name(file), "");
    add(Diagnostic.of(code, nothing.start(), message).withHelp(help));
  }

  void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  void unreadable(Path file, IOException e) {
    add(unreadable(name(file), e));
  }

  static Diagnostic unreadable(String name, IOException e) {
    String message = "the file could not be read: " + why(e);
    return Diagnostic.of(Code.UNREADABLE_FILE, new SourceText(name, "").start(), message)
        .withHelp("check its rights and try again");
  }

  private static String why(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "it is gone";
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException fs when fs.getReason() != null ->
          fs.getReason().toLowerCase(Locale.ROOT);
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }

  boolean hasErrors() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  /** All findings so far, in {@link Diagnostic#ORDER}, without exact repetitions. */
  List<Diagnostic> sorted() {
    return found.stream().sorted(Diagnostic.ORDER).distinct().toList();
  }
}
