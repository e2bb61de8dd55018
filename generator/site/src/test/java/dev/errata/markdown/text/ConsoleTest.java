package dev.errata.markdown.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {
  /** What a copy button would take. */
  private static String commands(String block) {
    return Console.read(block).stream()
        .filter(Console.Line::isCommand)
        .map(Console.Line::text)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aBlockWithoutPromptIsACommandAsAWhole() {
    assertEquals("npm i\n> x\nnpm t", commands("npm i\n> x\nnpm t"));
  }

  @Test
  void outputIsNoCommand() {
    assertEquals("ls\ncat a", commands("$ ls\na  b\n> c\n$ cat a\n\nx"));
  }

  @Test
  void aCommandGoesOnBehindItsBackslash() {
    assertEquals("npm i \\\n  x \\\ny", commands("$ npm i \\\n>   x \\\ny\nout"));
    assertEquals("a `\nb", commands("PS> a `\n>> b\nout"));
    assertEquals("a ^\nb", commands("C:\\x> a ^\nb\nout"));
  }

  @Test
  void aHereDocumentIsPartOfItsCommand() {
    assertEquals(
        "cat > a <<'EOF'\n# x\n\n$ y\nEOF\nb",
        commands("$ cat > a <<'EOF'\n# x\n\n$ y\nEOF\nout\n$ b"));
    assertEquals("cat <<-E\n a\nE", commands("$ cat <<-E\n>  a\n> E\nout"));
    assertEquals("cat <<< a", commands("$ cat <<< a\nout"));
  }

  @ParameterizedTest
  @CsvSource({"'echo \"a << b\"'", "\"echo 'a << b'\"", "'echo a # << b'", "'echo \\<< b'"})
  void whatIsQuotedBeginsNoHereDocument(String command) {
    assertEquals(command, commands("$ " + command + "\nrm -rf x\nb"));
  }

  @Test
  void aCommentBetweenPromptsIsNoRootCommand() {
    assertEquals("a\nb", commands("# first\n$ a\n# then\n$ b"));
    assertEquals("sudo -i\napt update", commands("$ sudo -i\n# apt update\nout"));
    assertEquals("apt update", commands("# apt update\nout"));
  }

  @ParameterizedTest
  @CsvSource({
    "'$ x', x",
    "'# x', x",
    "'% x', x",
    "'PS> x', x",
    "'PS C:\\Users\\ann> x', x",
    "'C:\\> x', x",
    "'C:\\Users\\ann>x', x",
    "'>>> x', x",
    "'ann@host:~/app$ x', x",
    "'[ann@host app]$ x', x",
    "'root@host:/# x', x",
  })
  void promptsOfManyShellsAreKnown(String line, String command) {
    assertEquals(command, commands(line + "\noutput"));
  }

  @ParameterizedTest
  @CsvSource({"$HOME is unset", "#define X", "100% done", "PS is short", "a@b costs 5$ or so"})
  void textThatOnlyLooksLikeAPromptIsNone(String line) {
    assertEquals(line, commands(line));
  }
}
