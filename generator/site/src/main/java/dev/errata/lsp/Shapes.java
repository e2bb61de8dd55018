package dev.errata.lsp;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Fix.Edit;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.sign.Signs;
import dev.errata.lsp.answer.Symbol;
import dev.errata.lsp.completion.Offer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Our values in the protocol's shape. */
final class Shapes {
  private Shapes() {}

  /**
   * A finding.
   *
   * @param uri of the file of a path
   */
  static org.eclipse.lsp4j.Diagnostic finding(Diagnostic found, Function<String, String> uri) {
    String help = found.help().map(h -> "\nhelp: " + h).orElse("");
    DiagnosticSeverity severity =
        found.isError() ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
    org.eclipse.lsp4j.Diagnostic shape =
        new org.eclipse.lsp4j.Diagnostic(
            Positions.of(found.span()), Signs.shown(found.message() + help), severity, "errata");
    shape.setCode(found.code().id());
    if (!found.notes().isEmpty()) {
      shape.setRelatedInformation(
          found.notes().stream()
              .map(
                  note ->
                      new DiagnosticRelatedInformation(location(note.span(), uri), note.message()))
              .toList());
    }
    return shape;
  }

  static Location location(SourceSpan span, Function<String, String> uri) {
    return new Location(uri.apply(span.source().path()), Positions.of(span));
  }

  static TextEdit edit(Edit edit) {
    return new TextEdit(Positions.of(edit.span()), edit.replacement());
  }

  static CompletionItem offer(Offer offer, int rank) {
    CompletionItem item = new CompletionItem(Signs.shown(offer.label()));
    item.setKind(
        switch (offer.kind()) {
          case KEY -> CompletionItemKind.Property;
          case VALUE -> CompletionItemKind.EnumMember;
          case ENTRY -> CompletionItemKind.Reference;
          case CATEGORY -> CompletionItemKind.Folder;
          case TAG -> CompletionItemKind.Keyword;
          case PLACEHOLDER -> CompletionItemKind.Variable;
          case SECTION -> CompletionItemKind.Struct;
        });
    item.setDetail(offer.detail() == null ? null : Signs.shown(offer.detail()));
    if (!offer.description().isEmpty()) {
      item.setDocumentation(markdown(offer.description()));
    }
    item.setSortText(String.format(Locale.ROOT, "%04d", rank));
    if (offer.kind() == Offer.Kind.ENTRY) {
      item.setFilterText(offer.label() + " " + offer.detail());
    }
    item.setInsertTextFormat(InsertTextFormat.PlainText);
    item.setInsertTextMode(InsertTextMode.AsIs);
    item.setTextEdit(Either.forLeft(new TextEdit(Positions.of(offer.place()), offer.text())));
    return item;
  }

  static MarkupContent markdown(String text) {
    return new MarkupContent("markdown", Signs.shown(text));
  }

  static DocumentSymbol symbol(Symbol symbol) {
    SymbolKind kind = symbol.kind() == Symbol.Kind.FIELD ? SymbolKind.Property : SymbolKind.String;
    List<DocumentSymbol> children = symbol.children().stream().map(Shapes::symbol).toList();
    return new DocumentSymbol(
        symbol.label(),
        kind,
        Positions.of(symbol.whole()),
        Positions.of(symbol.name()),
        null,
        children);
  }
}
