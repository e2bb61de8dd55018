package dev.errata.page.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.recipe.Content;
import dev.errata.recipe.OutputPath;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AssetsTest {
  @Test
  void namesCarryTheHashOfTheContent() {
    Asset one = Asset.of("css/site.css", Content.of("a".getBytes(UTF_8)));
    assertTrue(one.address().matches("static/css/site\\.[0-9a-f]{10}\\.css"), one.address());
    assertNotEquals(
        one.address(), Asset.of("css/site.css", Content.of("b".getBytes(UTF_8))).address());
    assertEquals(
        "sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=",
        Asset.integrityOf("a".getBytes(UTF_8)));
  }

  @Test
  void scriptsAndStylesNameEachOtherByHashedNames() {
    Assets assets =
        assets(
            Map.of(
                "js/a.js", "import { b } from \"./b.js\";\nimport(\"./c.js\");",
                "js/b.js", "import \"./c.js\";",
                "js/c.js", "1",
                "css/x.css", "a{background:url(\"../icons/i.svg\")}",
                "icons/i.svg", "<svg/>"));
    assertEquals(
        "import { b } from \"./%s\";\nimport(\"./%s\");"
            .formatted(name(assets, "js/b.js"), name(assets, "js/c.js")),
        text(assets, "js/a.js"));
    assertEquals(
        "a{background:url(\"../../" + assets.get("icons/i.svg").address() + "\")}",
        text(assets, "css/x.css"));
  }

  @Test
  void aChangeReachesTheNamesOfAllThatUseIt() {
    Map<String, String> files = Map.of("js/a.js", "import \"./b.js\";", "js/b.js", "1");
    Map<String, String> changed = Map.of("js/a.js", "import \"./b.js\";", "js/b.js", "2");
    assertNotEquals(
        assets(files).get("js/a.js").address(), assets(changed).get("js/a.js").address());
  }

  @Test
  void aCircleOrAMissingFileStaysAsItIs() {
    Assets assets =
        assets(Map.of("js/a.js", "import \"./a.js\";", "js/b.js", "import \"./../../up.js\";"));
    assertEquals("import \"./a.js\";", text(assets, "js/a.js"));
    assertEquals("import \"./../../up.js\";", text(assets, "js/b.js"));
  }

  @Test
  void everyFileOfTheStandardThemeHasAPublishablePath() {
    Theme theme = Theme.of(ThemeFiles.standard(), "en");
    for (Asset asset : theme.assets().all()) {
      assertEquals(asset.address(), new OutputPath(asset.address()).value());
    }
    assertTrue(theme.assets().get("js/theme.js").content().read().bytes().length < 300);
  }

  private static Assets assets(Map<String, String> files) {
    TreeMap<String, Content> bytes = new TreeMap<>();
    files.forEach((name, text) -> bytes.put(name, Content.of(text.getBytes(UTF_8))));
    return Assets.of(bytes);
  }

  private static String name(Assets assets, String file) {
    String address = assets.get(file).address();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static String text(Assets assets, String file) {
    return new String(assets.get(file).content().read().bytes(), UTF_8);
  }
}
