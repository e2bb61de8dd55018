package dev.errata.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.match.scrub.Scrubber;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrubberTest {
  private static final List<String> SECRETS =
      List.of(
          "mary.miller@example.org",
          "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
          "AKIAIOSFODNN7EXAMPLE",
          "sk-ant-api03-Zk3T9qW1xY7bR5vM2nL8",
          "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N",
          "5f0c1f3a-7a7e-4d5c-9b1e-0c8f4a1d2e3f",
          "xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOHcbrzqgy",
          "npm_1a2B3c4D5e6F7g8H9i0J1k2L3m4N5o6P7q8R",
          "github_pat_11ABCDEFG0abcdefghijkl_MNOPQRSTUVWXYZ0123456789",
          "glpat-1a2b3c4d5e6f7g8h9i0j",
          "sk_live_4eC39HqLyjWDarjtT1zdp7dc",
          "sk-proj-abcdefghijklmnopqrstuvwxABCDEFGH",
          "hf_abcdefGHIJKLmnop1234567890",
          "dckr_pat_abcDEF123-ghiJKL456_mnoPQR",
          "AIzaSyDaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe",
          "00:1A:2b:3C:4d:5E",
          "00-1A-2B-3C-4D-5E",
          "fe80::1ff:fe23:4567:890a",
          "192.168.1.17",
          "203.0.113.77",
          "2001:db8:85a3::8a2e:370:7334",
          "9b74c9897bac770ffc029102a200c5de");

  @Test
  void noSecretIsLeftWhateverStandsAroundIt() {
    Random random = new Random(11);
    String[] before = {"", " ", "\"", "'", "(", "[", "key: ", "x=", "url=https://h/", ", ", "<"};
    String[] after = {"", " ", "\"", "'", ")", "]", ", ", "\n", ">", " and"};
    for (int i = 0; i < 2000; i++) {
      String secret = SECRETS.get(random.nextInt(SECRETS.size()));
      String log =
          "Error in step 3: "
              + before[random.nextInt(before.length)]
              + secret
              + after[random.nextInt(after.length)];
      String clean = Scrubber.clean(log).text();
      assertFalse(clean.contains(secret), () -> log + " -> " + clean);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/home/mary/app/x.js:3, /home/[user]/app/x.js:3",
    "C:\\Users\\Mary\\app, C:\\Users\\[user]\\app",
    "C:\\\\Users\\\\Mary\\\\app, C:\\\\Users\\\\[user]\\\\app",
    "file:///Users/mary/x, file:///Users/[user]/x",
    "mary@laptop:~$ ls, [user]@[host]:~$ ls",
    "password=hunter2 next, password=[secret] next",
    "Authorization: Bearer abc.def, Authorization: Bearer [secret]",
    "https://mary:pw@host.example/x, https://[secret]@host.example/x",
    "redis://:pw@cache:6379, redis://[secret]@cache:6379",
    "https://h/x?access_token=hunter2&y=1, https://h/x?access_token=[secret]",
    "Cookie: sid=abc, Cookie: [secret]",
    "aws_secret_access_key = wJalrXU/K7MDENG, aws_secret_access_key = [secret]",
    "AccountKey=Eby8vdM02xNOcqFl end, AccountKey=[secret] end",
    "{\"password\": \"hunter2\"}, {\"password\": \"[secret]\"}",
    "{\"password\":\"hunter2\"}, {\"password\":\"[secret]\"}",
    "\"client_secret\" = \"hunter2\", \"client_secret\" = \"[secret]\"",
    "ssh mary@192.168.1.4 failed, ssh [user]@[ip] failed",
    "connect 10.1.2.3:5432 failed, connect [ip]:5432 failed",
    "/home/mary/a owned by mary, /home/[user]/a owned by [user]",
  })
  void isReplacedBy(String log, String clean) {
    assertEquals(clean, Scrubber.clean(log).text());
  }

  @ParameterizedTest
  @CsvSource({
    "error: cannot find module left-pad at 12:34:56 in src/main.c:44:3",
    "connect ECONNREFUSED 127.0.0.1:5432",
    "ERR_MODULE_NOT_FOUND in node:internal/modules/cjs/loader",
    "npm error react@18.2.0 requires node >=18",
    "SyntaxError: unexpected token : in JSON at position 3",
    "invalid session state = closed",
    "org.springframework.beans.factory.UnsatisfiedDependencyException",
  })
  void messagesStayAsTheyAre(String log) {
    assertEquals(log, Scrubber.clean(log).text());
  }

  @Test
  void nothingOfAKeyBlockIsLeft() {
    String key = "-----BEGIN RSA PRIVATE KEY-----\nabcdefghijk\nlmnop==\n";
    assertEquals(
        "a [key]-----END RSA PRIVATE KEY-----\nError: x",
        Scrubber.clean("a " + key + "-----END RSA PRIVATE KEY-----\nError: x").text());
    assertEquals("a [key]", Scrubber.clean("a " + key).text());
  }

  @Test
  void tellsWhatWasReplaced() {
    Scrubber.Scrubbed scrubbed = Scrubber.clean("a@b.org c@d.org 198.51.100.9");
    assertTrue(scrubbed.replaced().contains(new Scrubber.Replaced("[email]", 2)));
    assertTrue(scrubbed.replaced().contains(new Scrubber.Replaced("[ip]", 1)));
  }
}
