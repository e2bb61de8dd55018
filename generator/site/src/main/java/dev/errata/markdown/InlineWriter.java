package dev.errata.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.errata.markdown.text.Html;
import dev.errata.markdown.text.Variables;
import java.util.Optional;

/** Writes what stands inside a paragraph, heading or cell. */
final class InlineWriter {
  private final Writing writing;
  private final Links links;

  InlineWriter(Writing writing) {
    this.writing = writing;
    this.links = new Links(writing);
  }

  /**
   * Writes all inline children of a block; tags that content opens, it closes here at the latest.
   */
  void children(Node block) {
    RawHtml tags = new RawHtml(writing);
    each(block, tags);
    tags.closeAll();
  }

  private void each(Node parent, RawHtml tags) {
    for (Node node : parent.getChildren()) {
      write(node, tags);
    }
  }

  private void write(Node node, RawHtml tags) {
    switch (node) {
      case Emphasis emphasis -> wrapped("em", emphasis);
      case StrongEmphasis strong -> wrapped("strong", strong);
      case Code code -> code(code.getText().toString());
      case Link link -> link(link, link.getUrl());
      case LinkRef ref -> reference(ref, tags);
      case AutoLink link -> automatic(link.getText(), link.getText().toString());
      case MailLink link -> automatic(link.getText(), "mailto:" + link.getText());
      case Image image -> links.image(image.getUrl(), plain(image));
      case ImageRef image -> imageReference(image);
      case HardLineBreak _ -> breakLine("<br>\n");
      case SoftLineBreak _ -> breakLine("\n");
      case HtmlInlineComment _ -> {}
      case HtmlInline html -> tags.inline(html.getChars());
      default -> leaf(node, tags);
    }
  }

  private void leaf(Node node, RawHtml tags) {
    if (node.hasChildren()) {
      each(node, tags);
    } else {
      writing.words(unescaped(node.getChars()));
    }
  }

  private void breakLine(String html) {
    writing.out().append(html);
    writing.text().append(' ');
    writing.marked().append(' ');
  }

  private void wrapped(String tag, Node node) {
    writing.out().append('<').append(tag).append('>');
    children(node);
    writing.out().append("</").append(tag).append('>');
  }

  private void code(String raw) {
    String code = raw.replaceAll("\\s+", " ");
    writing.out().append("<code>");
    writing.out().append(Variables.mark(code, writing.context().placeholders()));
    writing.out().append("</code>");
    writing.text().append(code);
    writing.marked().append('`').append(code.replace('`', '\'')).append('`');
  }

  private void link(Node node, BasedSequence url) {
    Optional<String> href = links.href(url, url);
    href.ifPresent(h -> writing.out().append("<a href=\"").append(Html.escape(h)).append("\">"));
    children(node);
    href.ifPresent(h -> writing.out().append("</a>"));
  }

  private void automatic(BasedSequence shown, String url) {
    Optional<String> href = links.href(BasedSequence.of(url), shown);
    href.ifPresent(h -> writing.out().append("<a href=\"").append(Html.escape(h)).append("\">"));
    writing.words(shown.toString());
    href.ifPresent(h -> writing.out().append("</a>"));
  }

  private void reference(LinkRef ref, RawHtml tags) {
    Reference target = target(ref);
    if (target != null) {
      link(ref, target.getUrl());
      return;
    }
    writing.words("[");
    each(ref, tags);
    writing.words("]");
    if (ref.getReference().isNotNull() && ref.getText().isNotNull() && !ref.getText().isEmpty()) {
      writing.words("[" + unescaped(ref.getReference()) + "]");
    }
  }

  private void imageReference(ImageRef ref) {
    Reference target = target(ref);
    if (target != null) {
      links.image(target.getUrl(), plain(ref));
    } else {
      writing.words(unescaped(ref.getChars()));
    }
  }

  private Reference target(RefNode ref) {
    return ref.isDefined() ? ref.getReferenceNode(writing.document()) : null;
  }

  /** The words of a node without any markup. */
  String plain(Node node) {
    StringBuilder out = new StringBuilder();
    collect(node, out);
    return out.toString().strip();
  }

  private static void collect(Node node, StringBuilder out) {
    for (Node child : node.getChildren()) {
      switch (child) {
        case Code code -> out.append(code.getText());
        case SoftLineBreak _, HardLineBreak _ -> out.append(' ');
        case HtmlInline _, HtmlInlineComment _ -> {}
        default -> {
          if (child.hasChildren()) {
            collect(child, out);
          } else {
            out.append(unescaped(child.getChars()));
          }
        }
      }
    }
  }

  private static String unescaped(BasedSequence chars) {
    return chars.unescape().replace("\r\n", "\n");
  }
}
