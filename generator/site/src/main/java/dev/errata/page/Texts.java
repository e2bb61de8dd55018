package dev.errata.page;

import dev.errata.model.Body;
import dev.errata.model.Body.SafeHtml;
import dev.errata.model.code.CodeInfo;
import dev.errata.page.theme.Words;
import dev.errata.page.view.EntryView.Section;
import freemarker.template.utility.StringUtil;
import java.util.List;

/** Texts as pages show them: what a code block is for is said in the words of the site. */
final class Texts {
  private static final String ROLE = "<span class=\"role\">";

  private final Words words;

  Texts(Words words) {
    this.words = words;
  }

  /** The sections of a text as templates want them. */
  List<Section> sections(Body body) {
    return body.sections().stream()
        .map(s -> new Section(s.title(), s.id(), html(s.html())))
        .toList();
  }

  /** A part of a text. */
  SafeHtml html(SafeHtml written) {
    String html = written.value();
    int at = html.indexOf(ROLE);
    if (at < 0) {
      return written;
    }
    StringBuilder out = new StringBuilder(html.length() + 20);
    int done = 0;
    while (at >= 0) {
      int start = at + ROLE.length();
      int end = html.indexOf('<', start);
      String role = html.substring(start, end);
      out.append(html, done, start);
      out.append(
          CodeInfo.ROLES.contains(role) ? StringUtil.XHTMLEnc(words.get("role_" + role)) : role);
      done = end;
      at = html.indexOf(ROLE, end);
    }
    return new SafeHtml(out.append(html, done, html.length()).toString());
  }
}
