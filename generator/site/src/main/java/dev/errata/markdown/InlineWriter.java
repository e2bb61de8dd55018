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
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.errata.markdown.text.Disguise;
import dev.errata.markdown.text.Variables;
import java.util.Optional;

/** Writes what stands inside a paragraph, heading or cell. */
final class InlineWriter {
  /** Emphasis and links inside each other; deeper ones are shown as they were written. */
  private static final int DEEPEST = 32;

  private final Writing writing;
  private final Links links;
  private int depth;

  InlineWriter(Writing writing, Links links) {
    this.writing = writing;
    this.links = links;
  }

  /**
   * Writes all inline children of a node; tags that content opens in it, it closes here at the
   * latest.
   */
  void children(Node parent) {
    if (depth == DEEPEST) {
      writing.find(
          dev.errata.diagnostic.Code.NESTING_TOO_DEEP,
          parent.getChars(),
          "emphasis and links are nested more than " + DEEPEST + " deep",
          BlockWriter.TAKE_APART);
      writing.words(parent.getChildChars().toString());
      return;
    }
    depth++;
    RawInline tags = new RawInline(writing, links);
    boolean inTable = parent instanceof TableCell;
    for (Node node : parent.getChildren()) {
      if (inTable && node instanceof Code code) {
        exact(code);
        code(code.getText().toString().replace("\\|", "|"));
      } else {
        write(node, tags);
      }
    }
    tags.closeAll();
    depth--;
  }

  private void write(Node node, RawInline tags) {
    switch (node) {
      case Emphasis emphasis -> wrapped("em", emphasis);
      case StrongEmphasis strong -> wrapped("strong", strong);
      case Code code -> {
        exact(code);
        code(code.getText().toString());
      }
      case Link link -> link(link, link);
      case LinkRef ref -> reference(ref);
      case AutoLink link -> automatic(link);
      case MailLink mail ->
          anchor(links.attributes("mailto:" + mail.getText(), mail.getText()), mail);
      case Image image -> links.image(image.getUrl(), plain(image), Links.title(image.getTitle()));
      case ImageRef image -> image(image);
      case HardLineBreak _ -> breakLine("<br>\n");
      case SoftLineBreak _ -> breakLine("\n");
      case HtmlInlineComment _ -> {} // an author's own note
      case HtmlInline html -> tags.tag(html.getChars());
      default -> other(node);
    }
  }

  private void other(Node node) {
    if (node.hasChildren()) {
      children(node);
    } else {
      writing.markdown(node.getChars());
    }
  }

  private void breakLine(String html) {
    writing.out().append(html);
    writing.space();
  }

  private void wrapped(String tag, Node node) {
    String mark = tag.equals("em") ? "*" : "";
    writing.out().append('<').append(tag).append('>');
    writing.marked().append(mark);
    children(node);
    writing.marked().append(mark);
    writing.out().append("</").append(tag).append('>');
  }

  /** Code may be a command. */
  private void exact(Code code) {
    BasedSequence text = code.getText();
    writing.exact(text, "the code");
    Disguise.lookAlikes(text.toString()).forEach(found -> writing.find(text, found));
  }

  private void code(String raw) {
    String code = unpadded(raw.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' '));
    writing.out().append("<code>").append(Variables.unbroken(code, writing.names()));
    writing.out().append("</code>");
    writing.text().append(code);
    writing.marked().append('`').append(code.replace('`', '\'')).append('`');
  }

  /** One space on both sides only keeps backticks apart. */
  private static String unpadded(String code) {
    boolean padded = code.length() > 2 && code.startsWith(" ") && code.endsWith(" ");
    return padded && !code.isBlank() ? code.substring(1, code.length() - 1) : code;
  }

  private void link(Node node, LinkNodeBase target) {
    String title = Links.title(target.getTitle());
    Optional<String> attributes =
        links.attributes(target.getUrl().unescape(), nonEmpty(target.getUrl(), node));
    attributes.ifPresent(a -> writing.out().append("<a").append(a).append(title).append('>'));
    children(node);
    attributes.ifPresent(a -> writing.out().append("</a>"));
  }

  private static BasedSequence nonEmpty(BasedSequence part, Node node) {
    return part.isEmpty() ? node.getChars() : part;
  }

  /** {@code <https://…>}; a name such as {@code <std::string>} only looks like one. */
  private void automatic(AutoLink link) {
    BasedSequence target = link.getText();
    int colon = target.indexOf(':');
    if (target.matchChars("::", colon)) {
      writing.words(link.getChars().toString());
    } else {
      anchor(links.attributes(target.toString(), target), link);
    }
  }

  private void anchor(
      Optional<String> attributes, com.vladsch.flexmark.ast.DelimitedLinkNode link) {
    attributes.ifPresentOrElse(
        a -> {
          writing.out().append("<a").append(a).append('>');
          writing.words(link.getText().toString());
          writing.out().append("</a>");
        },
        () -> writing.words(link.getChars().toString()));
  }

  private void reference(LinkRef ref) {
    Reference target = target(ref);
    if (target != null) {
      link(ref, target);
    } else {
      undefined(ref);
    }
  }

  private void image(ImageRef ref) {
    Reference target = target(ref);
    if (target != null) {
      links.image(target.getUrl(), plain(ref), Links.title(target.getTitle()));
    } else {
      undefined(ref);
    }
  }

  /** Brackets without a definition are brackets. */
  private void undefined(RefNode ref) {
    BasedSequence chars = ref.getChars();
    if (!ref.hasChildren()) {
      writing.markdown(chars);
      return;
    }
    int from = ref.getFirstChild().getStartOffset();
    int to = ref.getLastChild().getEndOffset();
    writing.markdown(chars.baseSubSequence(chars.getStartOffset(), from));
    children(ref);
    writing.markdown(chars.baseSubSequence(to, chars.getEndOffset()));
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
        case HtmlInlineComment _ -> {}
        case HtmlInline html -> out.append(RawInline.words(html.getChars()));
        default -> {
          if (child.hasChildren()) {
            collect(child, out);
          } else {
            out.append(child.getChars().unescape());
          }
        }
      }
    }
  }
}
