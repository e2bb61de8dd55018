package dev.errata.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.errata.diagnostic.Code;
import dev.errata.markdown.text.Disguise;
import dev.errata.markdown.text.Html;
import dev.errata.markdown.text.LinkTarget;
import dev.errata.model.Body;
import java.util.Optional;

/** Decides where links may lead, and writes them relative to their page. */
final class Links {
  private static final String STATIC = "static/";

  private final Writing writing;

  Links(Writing writing) {
    this.writing = writing;
  }

  /**
   * The attributes that make an {@code a} a link, or nothing when it may not lead there; then a
   * finding says so.
   *
   * @param target decoded: without escapes and entities
   * @param place what a finding points at
   */
  Optional<String> attributes(String target, BasedSequence place) {
    String clean = LinkTarget.clean(target);
    writing.exact(place, "the link");
    Optional<String> scheme = LinkTarget.scheme(clean);
    if (scheme.isPresent()) {
      return external(scheme.get(), clean, place);
    }
    if (clean.startsWith("//")) {
      writing.find(Code.LINK_SCHEME, place, "the link has no scheme", "start it with https:");
      return Optional.empty();
    }
    return internal(clean, place).map(href -> " href=\"" + Html.escape(href) + "\"");
  }

  /** An attribute for a title, if a link or picture has one. */
  static String title(BasedSequence title) {
    return title.isNull() || title.isBlank()
        ? ""
        : " title=\"" + Html.escape(title.unescape()) + "\"";
  }

  /**
   * Writes a picture of the site's own {@code static/}; another is a finding, and its words stay.
   *
   * @param title as {@link #title} gives it
   */
  void image(BasedSequence url, String alt, String title) {
    String target = LinkTarget.clean(url.unescape());
    if (LinkTarget.scheme(target).isPresent() || target.startsWith("//")) {
      refuse(url, alt, "the picture would be loaded from another host");
      return;
    }
    Optional<LinkTarget> found =
        LinkTarget.ofFile(target, writing.file()).filter(t -> t.path().startsWith(STATIC));
    if (found.isEmpty() || found.get().path().endsWith("/")) {
      refuse(url, alt, "pictures live in static/");
      return;
    }
    report(found.get(), url);
    writing.out().append("<img src=\"").append(Html.escape(relative(found.get())));
    writing.out().append("\" alt=\"").append(Html.escape(alt)).append('"');
    writing.out().append(title).append(" loading=\"lazy\">");
    writing.text().append(alt);
    writing.marked().append(alt);
  }

  private void refuse(BasedSequence url, String alt, String message) {
    writing.find(Code.IMAGE_REMOTE, url, message, "put it into static/ and write /static/NAME");
    writing.words(alt);
  }

  private void report(LinkTarget target, BasedSequence place) {
    Optional<String> address = target.samePage() ? Optional.empty() : Optional.of(target.path());
    writing.links().add(new Body.Link(address, target.fragment(), writing.place(place)));
  }

  private Optional<String> external(String scheme, String target, BasedSequence place) {
    if (!LinkTarget.ALLOWED.contains(scheme)) {
      writing.find(
          Code.LINK_SCHEME,
          place,
          "links may not have the scheme \"" + scheme + ":\"",
          "use https:, http:, mailto: or a place of this site");
      return Optional.empty();
    }
    if (!scheme.equals("mailto") && !LinkTarget.hasHost(target)) {
      writing.find(
          Code.LINK_SCHEME, place, "the link names no host", "write https://HOST/ and the path");
      return Optional.empty();
    }
    if (!scheme.equals("mailto") && LinkTarget.hasUser(target)) {
      writing.find(
          Code.LINK_SCHEME,
          place,
          "the link holds a user's name, which reads like its host",
          "write it without what stands before the @");
      return Optional.empty();
    }
    for (Disguise.Found found : Disguise.host(target)) {
      writing.find(found.code(), place, found.message(), found.help());
    }
    String href = " href=\"" + Html.escape(LinkTarget.encoded(target)) + "\"";
    return Optional.of(scheme.equals("mailto") ? href : href + " rel=\"noopener noreferrer\"");
  }

  private Optional<String> internal(String target, BasedSequence place) {
    Optional<LinkTarget> resolved =
        LinkTarget.resolve(target, writing.context().address(), writing.file());
    if (resolved.isEmpty()) {
      writing.find(
          Code.DEAD_LINK, place, "the link leads out of the site", "begin it with / at the root");
      return Optional.empty();
    }
    LinkTarget found = resolved.get();
    if (found.samePage() && found.fragment().isEmpty()) {
      writing.find(
          Code.DEAD_LINK, place, "the link leads nowhere", "name a page, a #heading or an address");
      return Optional.empty();
    }
    report(found, place);
    return Optional.of(relative(found));
  }

  /** An address seen from the own page, so that it holds under every base URL. */
  private String relative(LinkTarget target) {
    String fragment = target.fragment().map(f -> "#" + LinkTarget.encoded(f)).orElse("");
    if (target.samePage()) {
      return fragment;
    }
    int depth = (int) writing.context().address().chars().filter(c -> c == '/').count();
    String up = depth == 0 ? "./" : "../".repeat(depth);
    return up + LinkTarget.encoded(target.path()) + fragment;
  }
}
