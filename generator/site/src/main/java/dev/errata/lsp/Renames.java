package dev.errata.lsp;

import dev.errata.catalog.Catalog;
import dev.errata.diagnostic.Fix.Edit;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.lsp.OpenFiles.OpenFile;
import dev.errata.lsp.answer.Renaming;
import dev.errata.lsp.answer.Subject;
import dev.errata.lsp.answer.Target;
import dev.errata.lsp.answer.Target.What;
import dev.errata.lsp.site.OpenSite;
import dev.errata.lsp.site.Uris;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** New slugs for entries, as edits that an editor applies to all files at once. */
final class Renames {
  private final Desk desk;

  /** Whether the editor can move files as a part of an edit. */
  private boolean movesFiles;

  Renames(Desk desk) {
    this.desk = desk;
  }

  void setMovesFiles(boolean can) {
    this.movesFiles = can;
  }

  /** What a word names; in an entry's own title or fence, that entry. */
  Optional<Target> meant(Subject subject, int offset) {
    Optional<Target> named = Target.at(subject, offset);
    boolean head = offset <= subject.text().lineText(1).length();
    return named.or(() -> Target.own(subject, offset, head));
  }

  /** The slug that would be renamed at a place. */
  Optional<PrepareRenameResult> prepare(Subject subject, int offset) {
    return meant(subject, offset)
        .filter(target -> target.what() instanceof What.OfEntry)
        .map(
            target -> {
              EntryId id = ((What.OfEntry) target.what()).entry().id();
              return new PrepareRenameResult(Positions.of(target.written()), id.slug());
            });
  }

  WorkspaceEdit rename(Subject subject, int offset, String newName) {
    OpenSite site = subject.site();
    desk.readNow(site);
    Optional<Entry> entry =
        Subject.of(site, subject.path())
            .flatMap(now -> meant(now, offset))
            .map(Target::what)
            .filter(What.OfEntry.class::isInstance)
            .map(what -> ((What.OfEntry) what).entry());
    if (entry.isEmpty()) {
      throw refused(noEntry(subject));
    }
    if (!movesFiles) {
      throw refused(
          "this editor can't rename files; rename the file, and errata check finds the rest");
    }
    String old = entry.get().id().toString();
    String name = newName == null ? "" : newName.strip();
    int slash = name.indexOf('/');
    EntryId to =
        slash < 0
            ? new EntryId(entry.get().id().category(), name)
            : new EntryId(name.substring(0, slash), name.substring(slash + 1));
    if (!to.category().equals(entry.get().id().category())
        && site.catalog().flatMap(c -> c.category(to.category())).isEmpty()) {
      throw refused("there is no category folder \"" + to.category() + "\"; " + old + " stays");
    }
    Renaming renaming = renaming(site, entry.get(), to);
    List<Either<TextDocumentEdit, ResourceOperation>> changes = edits(site, renaming.edits());
    changes.add(
        Either.forRight(
            new RenameFile(
                desk.files().uri(site, renaming.from()),
                Uris.of(site.root().resolve(renaming.to())))));
    return new WorkspaceEdit(changes);
  }

  private static String noEntry(Subject subject) {
    boolean broken =
        subject.site().incomplete().stream()
            .anyMatch(e -> e.source().path().equals(subject.path()));
    return broken
        ? subject.path() + " has errors; mend them first"
        : "only the slug of an entry can be renamed";
  }

  /** What has to be edited before files are moved; nothing for files that are no entries. */
  WorkspaceEdit before(Map<Path, Path> moves) {
    List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
    moves.forEach(
        (from, to) -> {
          Optional<OpenFile> file = desk.files().known(from);
          file.ifPresent(f -> desk.readNow(f.site()));
          file.flatMap(f -> moved(f, to)).ifPresent(changes::addAll);
        });
    return changes.isEmpty() ? null : new WorkspaceEdit(changes);
  }

  private Optional<List<Either<TextDocumentEdit, ResourceOperation>>> moved(
      OpenFile file, Path to) {
    Optional<Entry> entry = file.site().catalog().flatMap(c -> entry(c, file.path()));
    Optional<EntryId> id = OpenSite.path(file.site().root(), to).flatMap(Renames::id);
    if (entry.isEmpty() || id.isEmpty()) {
      return Optional.empty();
    }
    try {
      Renaming renaming =
          Renaming.of(
              file.site().catalog().orElseThrow(), file.site().incomplete(), entry.get(), id.get());
      return Optional.of(edits(file.site(), renaming.edits()));
    } catch (Renaming.Refused e) {
      return Optional.empty();
    }
  }

  private static Optional<Entry> entry(Catalog catalog, String path) {
    return id(path).flatMap(catalog::entry);
  }

  private static Optional<EntryId> id(String path) {
    String[] names = path.split("/");
    return names.length == 3 && !names[2].equals("_category.md")
        ? Optional.of(new EntryId(names[1], names[2].substring(0, names[2].length() - 3)))
        : Optional.empty();
  }

  private static Renaming renaming(OpenSite site, Entry entry, EntryId to) {
    try {
      return Renaming.of(site.catalog().orElseThrow(), site.incomplete(), entry, to);
    } catch (Renaming.Refused e) {
      throw refused(e.getMessage());
    }
  }

  private static ResponseErrorException refused(String why) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, why, null));
  }

  private List<Either<TextDocumentEdit, ResourceOperation>> edits(OpenSite site, List<Edit> edits) {
    Map<String, List<Either<TextEdit, SnippetTextEdit>>> byFile = new LinkedHashMap<>();
    for (Edit edit : edits) {
      SourceSpan span = edit.span();
      byFile
          .computeIfAbsent(span.source().path(), p -> new ArrayList<>())
          .add(Either.forLeft(Shapes.edit(edit)));
    }
    List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
    byFile.forEach(
        (path, own) -> {
          Integer version = desk.files().open(site, path).map(OpenFile::version).orElse(null);
          changes.add(
              Either.forLeft(
                  new TextDocumentEdit(
                      new VersionedTextDocumentIdentifier(desk.files().uri(site, path), version),
                      own)));
        });
    return changes;
  }
}
