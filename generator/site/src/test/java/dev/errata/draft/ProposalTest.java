package dev.errata.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.match.Signature;
import dev.errata.match.scrub.Scrubber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Error: listen EADDRINUSE: address already in use :::8080 | Error: listen EADDRINUSE:"
            + " address already in use {address}:{port}",
        "Error: listen EADDRINUSE: address already in use 127.0.0.1:47321 | Error: listen"
            + " EADDRINUSE: address already in use {address}:{port}",
        "ModuleNotFoundError: No module named 'yaml' | ModuleNotFoundError: No module named"
            + " '{name}'",
        "Error: Cannot find module 'express' | Error: Cannot find module '{module}'",
        "fatal: detected dubious ownership in repository at '/srv/app' | fatal: detected dubious"
            + " ownership in repository at '{path}'",
        "error TS2304: Cannot find name 'foo'. | error TS2304: Cannot find name '{name}'.",
        "src/app.ts:12:5 - error TS2304: Cannot find name 'foo'. | {path}:{line}:{column} - error"
            + " TS2304: Cannot find name '{name}'.",
        "A.java:1: error: cannot find symbol | {path}:{line}: error: cannot find symbol",
        "Error: unknown flag \"--frozen\" given | Error: unknown flag \"--frozen\" given",
        "Request failed with status code 404 | Request failed with status code 404",
        "npm error 403 Forbidden - PUT https://registry.example.org/x - no access | 403 Forbidden -"
            + " PUT {url} - no access",
        "ERROR: could not resolve left-pad@1.3.0 needed by widget@2.0.0-rc.1 | ERROR: could not"
            + " resolve {package}@{version} needed by {package_2}@{version_2}",
        "Error: commit 9fceb02d0ae598e95dc970b74767f19372d61af8 not found | Error: commit {token}"
            + " not found",
        "Failed after 1500ms, 3 attempts | Failed after {duration}, {number} attempts",
        "cannot read C:\\Users\\x\\app\\config.json | cannot read {path}",
        "2026-11-20T10:00:01.123Z [ERROR] connection to 10.1.2.3 refused | connection to {address}"
            + " refused",
        "Error: session 123e4567-e89b-12d3-a456-426614174000 expired | Error: session {id} expired",
        "error: exit code 137 from worker 12, not found | error: exit code 137 from worker"
            + " {number}, not found",
      })
  void messagesBecomeSignatures(String log, String signature) {
    assertEquals(signature, Proposal.of(log).signatures().getFirst());
    assertTrue(Signature.parse(signature).find(log).isPresent());
  }

  @Test
  void everyMarkOfTheScrubberBecomesAPlaceholder() throws IOException {
    for (String mark : marksInTheCode()) {
      assertTrue(Scrubber.MARKS.contains(mark), mark);
      String signature =
          Proposal.of("Error: device [" + mark + "] is not paired").signatures().getFirst();
      assertTrue(signature.matches("Error: device \\{\\w+} is not paired"), signature);
    }
    assertEquals(Set.copyOf(Scrubber.MARKS), marksInTheCode());
  }

  /** What the scrubber's own texts say in brackets. */
  private static Set<String> marksInTheCode() throws IOException {
    Set<String> marks = new TreeSet<>();
    try (Stream<Path> code = Files.walk(Path.of("../match/src/main/java/dev/errata/match/scrub"))) {
      for (Path file : code.filter(Files::isRegularFile).toList()) {
        Matcher mark = Pattern.compile("\"\\[([a-z]+)]\"").matcher(Files.readString(file));
        mark.results().forEach(found -> marks.add(found.group(1)));
      }
    }
    return marks;
  }

  @Test
  void nothingOfALogTurnsALineOfTheDraftRound() {
    Proposal proposal = Proposal.of("Error: cannot \u202eopen\u202c the \u2066lock\u2069 file");
    assertEquals("Error: cannot open the lock file", proposal.signatures().getFirst());
    assertEquals("Error: cannot open the lock file", proposal.sample().strip());
  }

  @Test
  void theMessageIsFoundAmongFramesAndAdvice() {
    Proposal python =
        Proposal.of(
            """
            Traceback (most recent call last):
              File "/srv/app/main.py", line 12, in <module>
                raise ValueError("error: cannot")
            ValueError: invalid literal for int() with base 10: 'x'
            """);
    assertEquals(
        "ValueError: invalid literal for int() with base {number}: '{name}'",
        python.signatures().getFirst());
    Proposal npm =
        Proposal.of(
            """
            npm ERR! code ENOENT
            npm ERR! syscall open
            npm ERR! enoent ENOENT: no such file or directory, open '/srv/package.json'
            npm ERR! A complete log of this run can be found in:
            npm ERR!     /srv/_logs/2024-debug-0.log
            """);
    assertEquals("ENOENT: no such file or directory, open '{path}'", npm.signatures().getFirst());
    assertEquals(List.of("ENOENT"), npm.codes());
    assertEquals("ENOENT: no such file or directory, open", npm.title());
  }

  @Test
  void theErrorWithItsCodeGoesBeforeWhatSumsUp() {
    Proposal cargo =
        Proposal.of(
            """
               Compiling demo v0.1.0 (/srv/demo)
            error[E0308]: mismatched types
             --> src/main.rs:2:18
              |
            2 |     let x: i32 = "hello";
              |            ---   ^^^^^^^ expected `i32`, found `&str`
              |            |
              |            expected due to this

            For more information about this error, try `rustc --explain E0308`.
            error: could not compile `demo` (bin "demo") due to 1 previous error
            """);
    assertEquals("error[E0308]: mismatched types", cargo.signatures().getFirst());
    assertEquals("Mismatched types", cargo.title());
    assertTrue(cargo.signatures().getLast().contains("due to"), cargo.signatures()::toString);
  }

  @Test
  void theFirstErrorGoesBeforeWhatFollowsFromIt() {
    Proposal gcc =
        Proposal.of(
            """
            a.c: In function 'main':
            a.c:1:21: error: 'y' undeclared (first use in this function)
            a.c:1:31: error: expected ';' before '}' token: cannot go on
            fatal error: could not build module 'x'
            make: *** [Makefile:2: all] Error 1
            """);
    assertEquals(
        "{path}:{line}:{column}: error: '{name}' undeclared (first use in this function)",
        gcc.signatures().getFirst());
  }

  @Test
  void theLastCauseIsTheMessage() {
    Proposal java =
        Proposal.of(
            """
            Exception in thread "main" java.lang.RuntimeException: cannot boot
            \tat Boom.main(Boom.java:1)
            Caused by: java.lang.IllegalStateException: could not read the port
            \tat Boom.main(Boom.java:1)
            Caused by: java.lang.NumberFormatException: For input string: "x1"
            \tat java.base/java.lang.Integer.parseInt(Integer.java:668)
            \t... 8 more
            """);
    assertEquals(
        "Caused by: java.lang.NumberFormatException: For input string: \"{name}\"",
        java.signatures().getFirst());
  }

  @Test
  void ofNamedErrorsTheFirstIsTheMessage() {
    Proposal python =
        Proposal.of(
            """
            KeyError: 'x'

            During handling of the above exception, another exception occurred:

            app.errors.StartError: could not start, missing key
            """);
    assertEquals("KeyError: '{name}'", python.signatures().getFirst());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "error: could not compile the thing due to 2 previous errors",
        "ERROR: 3 errors",
        "error: aborting due to 2 previous errors",
        "Error: Process completed with exit code 1.",
        "ELIFECYCLE Command failed with exit code 1."
      })
  void whatSumsUpIsTheMessageOnlyWhereNothingElseIs(String trailer) {
    String message = "error: cannot find the vault";
    assertEquals(message, Proposal.of(trailer + "\n" + message).signatures().getFirst());
    assertEquals(1, Proposal.of(trailer).signatures().size());
  }

  @Test
  void aCodeStaysInItsMessage() {
    Proposal npm =
        Proposal.of(
            """
            npm error code ERESOLVE
            npm error ERESOLVE unable to resolve dependency tree
            npm error
            npm error Could not resolve dependency:
            npm error A complete log of this run can be found in: /srv/_logs/0.log
            """);
    assertEquals("ERESOLVE unable to resolve dependency tree", npm.signatures().getFirst());
  }

  @Test
  void escapedTextInQuotesIsOnePlaceholder() {
    String log =
        "npm error JSON.parse Invalid package.json: JSONParseError: Expected ',' or '}' after"
            + " property value in JSON at position 43 while parsing near"
            + " \"...version\\\": \\\"1.0.0\\\"\\n  \\\"main\\\": \\\"index.js\\\"\\n}...\"";
    String signature = Proposal.of(log).signatures().getFirst();
    assertEquals(
        "JSON.parse Invalid package.json: JSONParseError: Expected ',' or '}' after property value"
            + " in JSON at position {number} while parsing near \"{text}",
        signature);
    assertTrue(Signature.parse(signature).find(log).isPresent());
    assertEquals(
        "Error: cannot open '{path}' for '{name}'",
        Proposal.of("Error: cannot open 'C:\\new\\table.txt' for 'x'").signatures().getFirst());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all good",
        "npm warn Unknown user config \"x\". This will stop working in the next major version.\n"
            + "npm notice Tarball Contents\ndemo-1.0.0.tgz",
        "a.c:3:5: warning: unexpected use of it"
      })
  void aLogWithoutAnErrorSuggestsNoMessage(String log) {
    Proposal proposal = Proposal.of(log);
    assertEquals(List.of(), proposal.signatures());
    assertEquals("", proposal.title());
    assertEquals(log, proposal.sample());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Error: boom",
        "KeyError: 'x'",
        "Permission denied",
        "ORA-00942: table or view does it",
        "a.ts(3,5): error TS2322: Type 'a' is not assignable to type 'b'.",
        "thread 'main' panicked at src/main.rs:2:5:",
        "Segmentation fault (core dumped)"
      })
  void whatLooksLikeAnErrorIsOne(String log) {
    assertEquals(1, Proposal.of(log).signatures().size());
  }

  @Test
  void aLongLogIsCutAroundTheMessage() {
    StringBuilder log = new StringBuilder();
    IntStream.range(0, 500).forEach(i -> log.append("step ").append(i).append(" done\n"));
    log.append("Error: cannot open the vault\n");
    IntStream.range(0, 500).forEach(i -> log.append("bye ").append(i).append('\n'));
    Proposal proposal = Proposal.of(log.toString());
    assertEquals("Error: cannot open the vault", proposal.signatures().getFirst());
    assertTrue(proposal.sample().lines().count() < 25, proposal::sample);
    assertTrue(proposal.sample().contains("cannot open the vault"));
  }

  @Test
  void coloursAndOtherControlsAreGone() {
    Proposal proposal =
        Proposal.of("\u001b]0;title\u0007\u001b[31;1mError\u001b[0m: cannot\u0008 go\r\n");
    assertEquals("Error: cannot go", proposal.sample());
  }

  @Test
  void thePlaceOfAMistakeIsNoPartOfTheTitle() {
    assertEquals("Cannot find symbol", Proposal.of("A.java:1: error: cannot find symbol").title());
  }

  @Test
  void anEmptyLogSuggestsNothing() {
    assertEquals(List.of(), Proposal.of(" \n\u001b[0m\n").signatures());
    assertEquals("", Proposal.of("").title());
  }

  @Test
  void textInBracesIsNoPlaceholder() {
    String log = "Error: cannot expand {name} in template";
    String signature = Proposal.of(log).signatures().getFirst();
    assertEquals("Error: cannot expand \\{name} in template", signature);
    assertTrue(Signature.parse(signature).find(log).isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "npm ERR! code X | npm",
        "Traceback (most recent call last): | Python",
        "error[E0382]: borrow | Rust",
        "fatal: not a git repository | Git",
        "error: src refspec main does not match any | Git",
        "A.java:1: error: cannot find symbol | Java",
        "node:internal/modules/cjs/loader:1080 | Node.js"
      })
  void theToolIsKnownByItsWayOfPrinting(String log, String title) {
    assertEquals(Optional.of(title), CategoryGuess.of(log, List.of()));
  }

  @Test
  void anUnknownToolIsNotGuessed() {
    assertEquals(Optional.empty(), CategoryGuess.of("cannot frobnicate", List.of()));
  }

  static List<Integer> seeds() {
    return IntStream.range(0, 500).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everySignatureFitsTheSampleItCameFrom(int seed) {
    String log = randomLog(new Random(seed));
    Proposal proposal = Proposal.of(log);
    if (!proposal.signatures().isEmpty()) {
      Signature signature = Signature.parse(proposal.signatures().getFirst());
      boolean words = signature.hasLiteralText();
      assertFalse(words && signature.find(proposal.sample()).isEmpty(), () -> seed + ": " + log);
    }
  }

  @Test
  void longAndHostileLogsEndSoon() {
    String line = "Error: cannot " + "a.b/c@1.".repeat(20_000) + "\n";
    String quotes =
        "'".repeat(100_000) + "\n" + "./".repeat(50_000) + "\n" + "\u001b[".repeat(50_000);
    String causes = "Caused by: x\n".repeat(300_000);
    String many = "Error: could not open /x/y.z at 10.0.0.1:80\n".repeat(50_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          Proposal.of(line.repeat(5));
          Proposal.of(quotes);
          Proposal.of(causes);
          Proposal.of(many);
        });
  }

  static String randomLog(Random random) {
    String[] words = {
      "error:",
      "Error",
      "cannot",
      "open",
      "'a b'",
      "\"x\"",
      "/usr/lib/x.so",
      "10.0.0.1:80",
      "{name}",
      "\\",
      "v1.2.3",
      "a@1.2.3",
      "[",
      "]",
      ":",
      "0xff",
      "12",
      "3.5s",
      "é",
      "日本",
      "`",
      "\t",
      "#",
      "\n",
      "\n",
      "  ",
      "-",
      "TODO:",
      "%",
      "&a",
      "*b",
      "http://x.y/z",
      "\\{name}",
      "deadbeef1",
      "\u001b[1m"
    };
    StringBuilder log = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      log.append(words[random.nextInt(words.length)]).append(random.nextInt(4) > 0 ? " " : "");
    }
    return log.toString();
  }
}
