package dev.errata.lsp;

import dev.errata.json.Json;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * An editor that talks to the real process, byte by byte: whatever it reads that is no message of
 * the protocol fails the test.
 */
final class ScriptedEditor implements AutoCloseable {
  /** Against a test that hangs; far more than any answer takes on a busy machine. */
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

  private final Process process;
  private final Path log;
  private final OutputStream out;
  private final List<Map<?, ?>> received = new ArrayList<>();
  private final Map<String, Integer> versions = new TreeMap<>();
  private Optional<String> broken = Optional.empty();
  private int requests;

  private ScriptedEditor(Process process, Path log) {
    this.process = process;
    this.log = log;
    this.out = process.getOutputStream();
    Thread.ofPlatform().daemon().start(this::listen);
  }

  static ScriptedEditor start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.errata.cli.Main",
                "lsp"));
    command.addAll(List.of(arguments));
    Path log = Files.createTempFile("errata-lsp-", ".log");
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    return new ScriptedEditor(process, log);
  }

  /** Starts, and opens a folder with all that a modern editor can do. */
  static ScriptedEditor in(Path folder) throws IOException {
    ScriptedEditor editor = start();
    editor.initialize(folder);
    return editor;
  }

  Map<?, ?> initialize(Path folder) {
    Map<String, Object> edits =
        Map.of("documentChanges", true, "resourceOperations", List.of("create", "rename"));
    Map<String, Object> watching = Map.of("dynamicRegistration", true);
    Map<String, Object> capabilities =
        Map.of("workspace", Map.of("workspaceEdit", edits, "didChangeWatchedFiles", watching));
    String uri = folder.toUri().toString();
    Map<?, ?> answer =
        request(
            "initialize",
            Map.of(
                "rootUri",
                uri,
                "workspaceFolders",
                List.of(Map.of("uri", uri, "name", "site")),
                "capabilities",
                capabilities));
    send("initialized", Map.of());
    return answer;
  }

  private void listen() {
    try (DataInputStream in = new DataInputStream(process.getInputStream())) {
      for (String head = header(in); !head.isEmpty(); head = header(in)) {
        byte[] body = new byte[Integer.parseInt(head.substring("Content-Length: ".length()))];
        in.readFully(body);
        Object message = Json.parse(new String(body, StandardCharsets.UTF_8)).orElseThrow();
        synchronized (received) {
          received.add((Map<?, ?>) message);
          received.notifyAll();
        }
      }
    } catch (IOException | RuntimeException e) {
      synchronized (received) {
        broken = Optional.of(e.toString());
        received.notifyAll();
      }
    }
  }

  /** A header of exactly one field, and the empty line; empty at the end of the stream. */
  private static String header(DataInputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      head.append((char) c);
      if (head.toString().endsWith("\r\n\r\n")) {
        return head.toString().strip();
      }
    }
    if (!head.isEmpty()) {
      throw new IOException("no protocol: " + head);
    }
    return "";
  }

  void raw(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new AssertionError(log(), e);
    }
  }

  void message(String json) {
    raw("Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json);
  }

  void send(String method, Object params) {
    message(Json.line(Map.of("jsonrpc", "2.0", "method", method, "params", params)));
  }

  /** The whole answer, with its result or error. */
  Map<?, ?> request(String method, Object params) {
    long id = ++requests;
    message(Json.line(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", params)));
    return await(
        method, m -> !m.containsKey("method") && String.valueOf(m.get("id")).equals("" + id));
  }

  Object result(String method, Object params) {
    Map<?, ?> answer = request(method, params);
    if (answer.containsKey("error")) {
      throw new AssertionError(method + ": " + answer + log());
    }
    return answer.get("result");
  }

  Map<?, ?> await(String what, Predicate<Map<?, ?>> wanted) {
    long end = System.nanoTime() + PATIENCE;
    synchronized (received) {
      while (true) {
        for (int i = received.size() - 1; i >= 0; i--) {
          if (wanted.test(received.get(i))) {
            return received.get(i);
          }
        }
        if (broken.isPresent() || System.nanoTime() > end) {
          throw new AssertionError("no " + what + " " + broken + " " + received + log());
        }
        try {
          received.wait(200);
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  void open(Path file, String text) {
    versions.put(file.toString(), 1);
    send(
        "textDocument/didOpen",
        Map.of(
            "textDocument",
            Map.of("uri", uri(file), "languageId", "markdown", "version", 1, "text", text)));
  }

  void open(Path file) throws IOException {
    open(file, Files.readString(file));
  }

  void change(Path file, String text) {
    changes(file, List.of(Map.of("text", text)));
  }

  void changes(Path file, List<?> changes) {
    int version = versions.merge(file.toString(), 1, Integer::sum);
    send(
        "textDocument/didChange",
        Map.of(
            "textDocument",
            Map.of("uri", uri(file), "version", version),
            "contentChanges",
            changes));
  }

  static String uri(Path file) {
    return file.toUri().toString();
  }

  static Map<String, Object> named(Path file) {
    return Map.of("textDocument", Map.of("uri", uri(file)));
  }

  /** A place in a file: that of a bar in a text. */
  static Map<String, Object> at(Path file, String text, String needle, int behind) {
    int offset = text.indexOf(needle) + behind;
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    int character = offset - text.lastIndexOf('\n', offset - 1) - 1;
    return Map.of(
        "textDocument",
        Map.of("uri", uri(file)),
        "position",
        Map.of("line", line, "character", character));
  }

  /** The codes of the findings of the file as it is now, once they are those. */
  void awaitCodes(Path file, String... codes) {
    List<String> wanted = List.of(codes);
    try {
      await(
          wanted + " for " + file,
          m -> isTold(m, file) && codes(m).equals(wanted) && isLast(m, file));
    } catch (AssertionError e) {
      throw new AssertionError("told: " + told(file), e);
    }
  }

  private boolean isLast(Map<?, ?> message, Path file) {
    return told(file).getLast() == message;
  }

  List<Map<?, ?>> told(Path file) {
    synchronized (received) {
      return received.stream().<Map<?, ?>>map(m -> m).filter(m -> isTold(m, file)).toList();
    }
  }

  private static boolean isTold(Map<?, ?> message, Path file) {
    return "textDocument/publishDiagnostics".equals(message.get("method"))
        && uri(file).equals(((Map<?, ?>) message.get("params")).get("uri"));
  }

  private static List<?> codes(Map<?, ?> message) {
    return findings(message).stream().<Object>map(d -> d.get("code")).toList();
  }

  static List<Map<?, ?>> findings(Map<?, ?> message) {
    return ((List<?>) ((Map<?, ?>) message.get("params")).get("diagnostics"))
        .stream().<Map<?, ?>>map(d -> (Map<?, ?>) d).toList();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int end() {
    result("shutdown", Map.of());
    send("exit", Map.of());
    return exitCode();
  }

  int closeInput() throws IOException {
    out.close();
    return exitCode();
  }

  int exitCode() {
    try {
      if (!process.waitFor(3, TimeUnit.MINUTES)) {
        throw new AssertionError("it goes on" + log());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  String log() {
    try {
      return "\nlog: " + Files.readString(log);
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.deleteIfExists(log);
  }
}
