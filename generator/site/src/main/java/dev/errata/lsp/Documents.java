package dev.errata.lsp;

import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.lsp.answer.Description;
import dev.errata.lsp.answer.References;
import dev.errata.lsp.answer.Subject;
import dev.errata.lsp.answer.Symbol;
import dev.errata.lsp.answer.Target;
import dev.errata.lsp.completion.Completion;
import dev.errata.lsp.completion.Offer;
import dev.errata.lsp.site.OpenSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What an editor tells and asks of single files. */
final class Documents implements TextDocumentService {
  private final Desk desk;
  private final Renames renames;

  Documents(Desk desk, Renames renames) {
    this.desk = desk;
    this.renames = renames;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem item = params.getTextDocument();
    desk.run("opening", () -> put(item.getUri(), item.getVersion(), item.getText()));
  }

  private void put(String uri, int version, String text) {
    desk.files().put(uri, version, text == null ? "" : text).ifPresent(desk::changed);
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    desk.run(
        "changing",
        () -> {
          Optional<SourceText> text = desk.files().open(uri).flatMap(f -> f.site().text(f.path()));
          if (text.isPresent()) {
            String now = text.get().text();
            for (TextDocumentContentChangeEvent change : params.getContentChanges()) {
              now = changed(now, change);
            }
            Integer version = params.getTextDocument().getVersion();
            put(uri, version == null ? 0 : version, now);
          }
        });
  }

  private static String changed(String text, TextDocumentContentChangeEvent change) {
    Range range = change.getRange();
    if (range == null) {
      return change.getText();
    }
    SourceText source = new SourceText("", text);
    int start = Positions.offset(source, range.getStart());
    int end = Math.max(start, Positions.offset(source, range.getEnd()));
    return text.substring(0, start) + change.getText() + text.substring(end);
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    desk.run("closing", () -> desk.files().close(uri).ifPresent(desk::closed));
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    desk.run("saving", () -> desk.files().open(uri).ifPresent(f -> f.site().saved(f.path())));
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return desk.answer(
        () -> {
          List<CompletionItem> items = new ArrayList<>();
          boolean whole = true;
          Optional<Subject> subject = desk.files().subject(params.getTextDocument().getUri());
          if (subject.isPresent()) {
            Offer.Offers offers =
                Completion.at(subject.get(), offset(subject.get(), params.getPosition()));
            offers.all().forEach(o -> items.add(Shapes.offer(o, items.size())));
            whole = offers.whole();
          }
          return Either.forRight(new CompletionList(!whole, items));
        });
  }

  private static int offset(Subject subject, Position position) {
    return Positions.offset(subject.text(), position);
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return desk.answer(
        () ->
            desk.files()
                .subject(params.getTextDocument().getUri())
                .flatMap(s -> Description.at(s, offset(s, params.getPosition())))
                .map(d -> new Hover(Shapes.markdown(d.markdown()), Positions.of(d.place())))
                .orElse(null));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    String uri = params.getTextDocument().getUri();
    return desk.answerKnowing(
        uri,
        () -> {
          Optional<Subject> subject = desk.files().subject(uri);
          List<Location> found =
              subject
                  .flatMap(s -> Target.at(s, offset(s, params.getPosition())))
                  .map(t -> location(subject.get().site(), t.definition()))
                  .stream()
                  .toList();
          return Either.forLeft(found);
        });
  }

  private Location location(OpenSite site, SourceSpan span) {
    return Shapes.location(span, path -> desk.files().uri(site, path));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    String uri = params.getTextDocument().getUri();
    return desk.answerKnowing(
        uri,
        () -> {
          Optional<Subject> subject = desk.files().subject(uri);
          List<Location> found = new ArrayList<>();
          subject.ifPresent(
              s -> {
                desk.readNow(s.site());
                renames
                    .meant(s, offset(s, params.getPosition()))
                    .ifPresent(
                        target -> {
                          if (params.getContext() != null
                              && params.getContext().isIncludeDeclaration()) {
                            found.add(location(s.site(), target.definition()));
                          }
                          References.to(
                                  s.site().catalog().orElseThrow(),
                                  s.site().incomplete(),
                                  target.what())
                              .forEach(span -> found.add(location(s.site(), span)));
                        });
              });
          return found;
        });
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return desk.answer(
        () ->
            desk.files().subject(params.getTextDocument().getUri()).stream()
                .flatMap(s -> Symbol.of(s).stream())
                .map(s -> Either.<SymbolInformation, DocumentSymbol>forRight(Shapes.symbol(s)))
                .toList());
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return desk.answer(
        () -> {
          String uri = params.getTextDocument().getUri();
          List<Either<Command, CodeAction>> actions = new ArrayList<>();
          desk.files()
              .open(uri)
              .flatMap(f -> Subject.of(f.site(), f.path()))
              .ifPresent(
                  s ->
                      new Actions(s, uri, params)
                          .all()
                          .forEach(a -> actions.add(Either.forRight(a))));
          return actions;
        });
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    String uri = params.getTextDocument().getUri();
    return desk.answerKnowing(
        uri,
        () ->
            desk.files()
                .subject(uri)
                .flatMap(s -> renames.prepare(s, offset(s, params.getPosition())))
                .map(Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond)
                .orElse(null));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    String uri = params.getTextDocument().getUri();
    return desk.answerKnowing(
        uri,
        () ->
            desk.files()
                .subject(uri)
                .map(s -> renames.rename(s, offset(s, params.getPosition()), params.getNewName()))
                .orElse(null));
  }
}
