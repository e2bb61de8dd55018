package dev.errata.page.view;

import java.util.List;
import java.util.Optional;

/**
 * What surrounds every page: its head, header and footer.
 *
 * @param language for the {@code lang} attribute
 * @param root the way from this page to the site's root: {@code ./}, {@code ../../} or a path
 * @param siteTitle the site's name
 * @param boxInHead whether the header holds the one-line box
 * @param menu plain pages
 * @param repository where the site's files are kept
 */
public record Frame(
    String language,
    String root,
    String siteTitle,
    boolean boxInHead,
    Head head,
    Files files,
    List<Link> menu,
    Optional<String> repository) {

  /**
   * What search engines and browsers read.
   *
   * @param title the document's title
   * @param canonical the page's one address, where the site's is known
   * @param image the absolute address of a picture for previews, where the site's is known
   * @param feeds the site's feed and the page's own, by their names, where there are any
   * @param search how a browser can search the site
   * @param twin the same page as Markdown
   * @param data structured data, each a JSON-LD document
   */
  public record Head(
      String title,
      String description,
      Optional<String> canonical,
      Optional<String> image,
      List<Link> feeds,
      Optional<String> search,
      Optional<String> twin,
      List<ScriptData> data) {}

  /**
   * The files a page loads, relative to it.
   *
   * @param policy the Content-Security-Policy
   * @param first the script that runs before the first paint
   * @param styles the theme's stylesheet, then the site's own
   * @param script the module that wakes the page up
   * @param imports what the module imports, to be fetched at the same time
   * @param manifest what a browser needs to install the site
   * @param offline whether pages are kept for reading without a connection
   */
  public record Files(
      String policy,
      Loaded first,
      List<Loaded> styles,
      Loaded script,
      List<Loaded> imports,
      String icon,
      String touchIcon,
      String manifest,
      boolean offline,
      Matching matching) {}

  /** A file with its hash. */
  public record Loaded(String url, String integrity) {}

  /**
   * Where scripts find the matcher.
   *
   * @param module the compiled matcher
   * @param scrubber the compiled scrubber
   * @param base the folder of the index
   * @param manifest the file that names all others of the index
   * @param worker the script that runs the matcher beside the page
   */
  public record Matching(
      String module, String scrubber, String base, String manifest, String worker) {}
}
