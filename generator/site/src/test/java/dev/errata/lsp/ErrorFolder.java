package dev.errata.lsp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small site on disk, in a folder whose name an address has to escape. */
record ErrorFolder(Path root) {
  static final String ENTRY =
      """
      ---
      title: Port 😀 is already in use
      summary: Another process listens on it.
      category: Demo tool
      signatures:
        - "demo: cannot listen on {address}:{port}"
      quick_fix: Stop the process that holds port {port}.
      updated: 2026-11-20
      evidence:
        note: Seen twice.
        sources:
          - url: https://example.org/issues/7
            title: Port in use
            kind: issue
            observed: The message, and what ended it.
      tags: [network]
      ---
      ## What this error means

      The port is taken.

      ## Common causes

      A second copy runs.

      ## Step-by-step troubleshooting

      Look for it.
      """;

  static ErrorFolder in(Path temp) throws IOException {
    Path root = Files.createDirectories(temp.toRealPath().resolve("Fehler & Lösungen 100%"));
    return new ErrorFolder(root)
        .with("site.yml", "title: A\nbase_url: https://example.org/\n")
        .with(
            "pages/demo-tool/_category.md",
            "---\ntitle: Demo tool\nsummary: All of demo.\n---\nText.\n")
        .with("pages/demo-tool/port-in-use.md", ENTRY)
        .with("pages/demo-tool/other.md", other());
  }

  /** An entry that names the first one in both ways. */
  static String other() {
    return ENTRY
        .replace("Port 😀 is already in use", "Another one")
        .replace("cannot listen", "other {what}")
        .replace("tags:", "related:\n  - { entry: demo-tool/port-in-use, as: causes }\ntags:")
        .replace(
            "The port is taken.",
            "See [it](/demo-tool/port-in-use/#common-causes) and [a](port-in-use.md).");
  }

  ErrorFolder with(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  Path file(String path) {
    return root.resolve(path);
  }

  Path entry() {
    return file("pages/demo-tool/port-in-use.md");
  }

  Path otherEntry() {
    return file("pages/demo-tool/other.md");
  }
}
