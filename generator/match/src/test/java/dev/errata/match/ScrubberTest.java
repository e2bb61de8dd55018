package dev.errata.match;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
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
          "9b74c9897bac770ffc029102a200c5de",
          "ASIAIOSFODNN7EXAMPLE",
          "ghs_abcdefghijklmnopqrstuvwxyzABCDEFGHIJ",
          "glpat-abcdefghijklmnopqrst",
          "npm_abcdefghijklmnopqrstuvwxyzABCDEFGHIJ",
          "pypi-AgEIcHlwaS5vcmcCJDExMTExMTExLTExMTE",
          "sk_test_abcdefghijklmnopqrstuvwx",
          "rk_live_abcdefghijklmnopqrst",
          "whsec_abcdefghijklmnopqrst",
          "ya29.abcdefghijklmnop",
          "GOCSPX-abcdefghijklmnop",
          "AAAAB3NzaC1yc2EAAAADAQABAAABgQ",
          "wJalr9XUt/nFE3mIK7MDe/bPxRf1CYzXAmPL3k9Y",
          "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhYmMifQ",
          "fe80::1%eth0",
          "::ffff:10.0.0.1",
          "ip-10-0-1-23",
          "001a.2b3c.4d5e",
          "mary%40example.org",
          "3f4e5d6c7b8a");

  @Test
  void noSecretIsLeftWhateverStandsAroundIt() {
    Random random = new Random(11);
    String[] before = {
      "", " ", "\"", "'", "(", "[", "key: ", "x=", "url=https://h/", ", ", "<", "\u001b[31m", "\\n"
    };
    String[] after = {"", " ", "\"", "'", ")", "]", ", ", "\n", ">", " and", "\u001b[0m", "/x"};
    for (int i = 0; i < 10000; i++) {
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
    "https://h/x?access_token=hunter2&y=1, https://h/x?access_token=[secret]&y=1",
    "Cookie: sid=abc, Cookie: [secret]",
    "aws_secret_access_key = wJalrXU/K7MDENG, aws_secret_access_key = [secret]",
    "AccountKey=Eby8vdM02xNOcqFl end, AccountKey=[secret] end",
    "{\"password\": \"hunter2\"}, {\"password\": \"[secret]\"}",
    "{\"password\":\"hunter2\"}, {\"password\":\"[secret]\"}",
    "\"client_secret\" = \"hunter2\", \"client_secret\" = \"[secret]\"",
    "ssh mary@192.168.1.4 failed, ssh [user]@[ip] failed",
    "connect 10.1.2.3:5432 failed, connect [ip]:5432 failed",
    "/home/mary/a owned by mary, /home/[user]/a owned by [user]",
    "C:/Users/Mary Miller/app/x.js, C:/Users/[user]/app/x.js",
    "C:\\Users\\Mary Ann Miller\\app, C:\\Users\\[user]\\app",
    "C:\\Users\\Mary Miller> npm start, C:\\Users\\[user]> npm start",
    "at /Users/Mary Miller/app/x.js:3, at /Users/[user]/app/x.js:3",
    "in /home/mary miller/my app/x, in /home/[user]/my app/x",
    "file:///C:/Users/Mary%20Miller/app, file:///C:/Users/[user]/app",
    "%2FUsers%2Fmary%2Fapp, %2FUsers%2F[user]%2Fapp",
    "/mnt/c/Users/mary/a:/home/bob/b, /mnt/c/Users/[user]/a:/home/[user]/b",
    "cannot find /home/mary or /opt, cannot find /home/[user] or /opt",
    "open ~mary/app, open ~[user]/app",
    "\\\\files\\share\\x, \\\\[host]\\share\\x",
    "user 'CORP\\mary' failed, user '[user]' failed",
    "login of CORP\\mary.miller, login of [user]",
    "role for user \"mary\" gone, role for user \"[user]\" gone",
    "user=mary;password=hunter2;encrypt=true, user=[user];password=[secret];encrypt=true",
    "Server=db;User Id=mary;Pwd=hun ter;, Server=db;User Id=[user];Pwd=[secret];",
    "user.name=Mary Miller, user.name=[user]",
    "Signed-off-by: Mary Miller <mary@x.org>, Signed-off-by: [name] <[email]>",
    "app:api mary$ npm start, [host]:api [user]$ npm start",
    "root@3f4e5d6c7b8a:/# ls, [user]@[host]:/# ls",
    "Nov 24 10:00:00 marys-box tool[47]: failed, Nov 24 10:00:00 [host] tool[47]: failed",
    "-rw-r--r-- 1 mary staff 64 x, -rw-r--r-- 1 [user] staff 64 x",
    "{\"pid\":1;\"hostname\":\"marys-box\"}, {\"pid\":1;\"hostname\":\"[host]\"}",
    "with token abc123def4 it fails, with token [secret] it fails",
    "machine h login mary password abc, machine h login mary password [secret]",
    "Cookie: a=1; session=abc; t=d end, Cookie: [secret] end",
    "-H \"Cookie: a=1; b=2\" x, -H \"Cookie: [secret]\" x",
    "x 'set-cookie': [ 'sid=abc; Path=/' ], x 'set-cookie': [secret]",
    "Authorization: Basic bWFyeTpwdw== x, Authorization: Basic [secret] x",
    "Authorization: ApiKey abc x, Authorization: ApiKey [secret] x",
    "Authorization: Digest username=\"m\"; response=\"66\", Authorization: [secret]",
    "Proxy-Authorization: NTLM TlRM x, Proxy-Authorization: NTLM [secret] x",
    "authorization=Bearer+abc&x=1, authorization=Bearer+[secret]&x=1",
    "curl -u mary:hunter2 x, curl -u [secret] x",
    "curl -b \"a=1; b=2\" x, curl -b \"[secret]\" x",
    "mysql -u root -phunter2 db, mysql -u root -p[secret] db",
    "sshpass -p hunter2 ssh x, sshpass -p [secret] ssh x",
    "--password \"my secret word\" x, --password \"[secret]\" x",
    "keytool -storepass hunter2 x, keytool -storepass [secret] x",
    "password => hunter2 x, password => [secret] x",
    "<password>hunter2</password>, <password>[secret]</password>",
    "\\\"password\\\":\\\"hunter2\\\"}, \\\"password\\\":\\\"[secret]\\\"}",
    "DB_PASS=hunter2 SECRET_KEY_BASE=abc, DB_PASS=[secret] SECRET_KEY_BASE=[secret]",
    "mongodb+srv://mary:p@ss@h/x, mongodb+srv://[secret]@h/x",
    "postgres://mary:p/w@h/x, postgres://[secret]@h/x",
    "jdbc:oracle:thin:scott/tiger@//h/x, jdbc:oracle:thin:[secret]@//h/x",
    "https://h/x?sig=abc%2Fdef&se=1, https://h/x?sig=[secret]&se=1",
    "https://h/?r=x%3Ftoken%3Dabc%26a%3D1, https://h/?r=x%3Ftoken%3D[secret]%26a%3D1",
    "https://hooks.slack.com/services/T0/B0/XX x, https://hooks.slack.com/[secret] x",
    "https://api.telegram.org/bot12:AA-b/getMe, https://api.telegram.org/[secret]",
    "dial [fe80::1%25eth0]:80, dial [[ip]]:80",
    "db/10.0.0.5:5432 and 10.0.0.1-10.0.0.9, db/[ip]:5432 and [ip]-[ip]",
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
    "git@github.com: Permission denied (publickey).",
    "npm error Could not resolve dependency: peer left-pad@npm:1.3.0 of @types/node@20.1.0",
    "uses: actions/checkout@v4 in /home/runner/work/x",
    "java.lang.Object@1a2b3c4d is not a com.example.Foo@deadbeef",
    "org.springframework.security.oauth2.core.OAuth2AuthenticationException",
    "error:0A00010B:SSL routines::sha256WithRSAEncryption",
    "0x00007ff6d2f3a1b0 in abc::def::0 and a::b",
    "Version=13.0.0.0 of Chrome/114.0.5735.90 requires >=1.2.3.4",
    "connect ECONNREFUSED ::1:5432",
    "unexpected token: name; unexpected token '}'",
    "invalid token: expected string",
    "password: must be at least 8 characters",
    "password authentication failed; no password supplied",
    "Access denied for user 'root'@'localhost' (using password: YES)",
    "secret \"db-pass\" not found",
    "max_tokens: 4096 of 8192 tokens",
    "docker run -p 8080:80 -u 1000:1000 x && mkdir -p dir/sub",
    "PWD=/usr/src/app pass: 12 passed: 12",
    "GET /users/me 404 in src/home/components/x.tsx of App\\Models\\User",
    "invalid escape \\x; HKEY_LOCAL_MACHINE\\SOFTWARE\\x; NT AUTHORITY\\SYSTEM",
    "call +49 170 1234567 or 555-123-4567 about 12345678901234567",
    "[stage-1 3/7] 2026-11-24T10:00:00.1234567Z took 12.345s (file.c:12:34)",
  })
  void messagesStayAsTheyAre(String log) {
    assertEquals(log, Scrubber.clean(log).text());
  }

  @Test
  void namesOfAccountsAndWordsOfMessagesAreNoUsers() {
    assertEquals(
        "/home/node/a: node is not git; max /home/[user]/x: max retries",
        Scrubber.clean("/home/node/a: node is not git; max /home/max/x: max retries").text());
  }

  @Test
  void aCleanedLogIsClean() {
    for (String log : List.of("Cookie: a=1; b=2; c", "password=ab,c=d", "[mary@laptop ~]$ x")) {
      String clean = Scrubber.clean(log).text();
      assertEquals(clean, Scrubber.clean(clean).text());
    }
  }

  /** Whatever names, marks and ends of text follow each other. */
  @Test
  void anyTextIsRead() {
    String[] parts = {
      "password=",
      "token ",
      "a@b.c",
      "//a:",
      "C:\\Users\\M ",
      "/home/",
      "Cookie: ",
      "[",
      "1.2.3.4",
      "::",
      "fe80:",
      "\\\\a\\b",
      "-p ",
      "--user ",
      "_auth",
      "\"",
      "'",
      "]",
      "=",
      "\\",
      "Bearer ",
      "%40",
      "\u001b[",
      "<",
      "@",
      ">",
      "-rw-r--r-- 1 ",
      "a b ",
      "%2f",
      "ip-",
      "12:00:00 ",
      "~",
      "-",
      "A\\",
      "eyJ",
      "\n"
    };
    Random random = new Random(12);
    for (int i = 0; i < 20000; i++) {
      StringBuilder log = new StringBuilder();
      for (int k = random.nextInt(8); k >= 0; k--) {
        log.append(parts[random.nextInt(parts.length)]);
      }
      assertDoesNotThrow(() -> Scrubber.clean(log.toString()), log::toString);
    }
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
