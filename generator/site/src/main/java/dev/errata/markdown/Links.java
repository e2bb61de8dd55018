package dev.errata.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.errata.diagnostic.Code;
import dev.errata.markdown.text.Html;
import dev.errata.markdown.text.LinkTarget;
import dev.errata.model.Body;
import java.util.Optional;

/** Decides where links may lead, and writes them relative to their page. */
final class Links {
  private final Writing writing;

  Links(Writing writing) {
    this.writing = writing;
  }

  /**
   * The value for {@code href}, or nothing when the link is not allowed; then a finding says so.
   *
   * @param url as written, still with escapes and entities
   * @param place what the finding points at
   */
  Optional<String> href(BasedSequence url, BasedSequence place) {
    String target = LinkTarget.clean(url.unescape());
    Optional<String> scheme = LinkTarget.scheme(target);
    if (scheme.isPresent()) {
      return external(scheme.get(), target, place);
    }
    if (target.startsWith("//")) {
      writing.find(
          Code.LINK_SCHEME, place, "the link has no scheme", Optional.of("start it with https:"));
      return Optional.empty();
    }
    return internal(target, place);
  }

  /** Writes a picture of the site's own {@code static/}; others are findings. */
  void image(BasedSequence url, String alt) {
    String target = LinkTarget.clean(url.unescape());
    if (LinkTarget.scheme(target).isPresent() || target.startsWith("//")) {
      writing.find(
          Code.IMAGE_REMOTE,
          url,
          "the picture would be loaded from another host",
          Optional.of("put it into static/ and write /static/NAME"));
      writing.words(alt);
      return;
    }
    Optional<LinkTarget> resolved = LinkTarget.resolve(target, writing.context().address(), "");
    if (resolved.isEmpty() || !resolved.get().path().startsWith("static/")) {
      writing.find(
          Code.IMAGE_REMOTE,
          url,
          "pictures live in static/",
          Optional.of("put it into static/ and write /static/NAME"));
      writing.words(alt);
      return;
    }
    writing
        .links()
        .add(
            new Body.Link(
                Optional.of(resolved.get().path()), Optional.empty(), writing.place(url)));
    writing.out().append("<img src=\"").append(Html.escape(relative(resolved.get())));
    writing.out().append("\" alt=\"").append(Html.escape(alt)).append("\">");
    writing.text().append(alt);
  }

  private Optional<String> external(String scheme, String target, BasedSequence place) {
    if (LinkTarget.ALLOWED.contains(scheme)) {
      return Optional.of(LinkTarget.encoded(target));
    }
    writing.find(
        Code.LINK_SCHEME,
        place,
        "links may not have the scheme \"" + scheme + ":\"",
        Optional.of("use https:, http:, mailto: or a place of this site"));
    return Optional.empty();
  }

  private Optional<String> internal(String target, BasedSequence place) {
    String folder = folder(place);
    Optional<LinkTarget> resolved = LinkTarget.resolve(target, writing.context().address(), folder);
    if (resolved.isEmpty()) {
      writing.find(Code.DEAD_LINK, place, "the link leads out of the site");
      return Optional.empty();
    }
    LinkTarget found = resolved.get();
    Optional<String> address = found.samePage() ? Optional.empty() : Optional.of(found.path());
    writing.links().add(new Body.Link(address, found.fragment(), writing.place(place)));
    return Optional.of(relative(found));
  }

  /** The folder of the file below {@code pages/}, ending with a slash unless it is that itself. */
  private String folder(BasedSequence place) {
    String path = writing.place(place).source().path();
    int from = path.startsWith("pages/") ? "pages/".length() : 0;
    int slash = path.lastIndexOf('/');
    return slash < from ? "" : path.substring(from, slash + 1);
  }

  private String relative(LinkTarget target) {
    String fragment = target.fragment().map(f -> "#" + LinkTarget.encoded(f)).orElse("");
    if (target.samePage()) {
      return fragment;
    }
    long depth = writing.context().address().chars().filter(c -> c == '/').count();
    String path = "../".repeat((int) depth) + LinkTarget.encoded(target.path());
    return (path.isEmpty() ? "./" : path) + fragment;
  }
}
