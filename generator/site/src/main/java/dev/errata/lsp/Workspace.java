package dev.errata.lsp;

import dev.errata.lsp.site.OpenSite;
import dev.errata.lsp.site.Uris;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor tells of folders and of files that it does not show. */
final class Workspace implements WorkspaceService {
  private final Desk desk;
  private final Renames renames;

  Workspace(Desk desk, Renames renames) {
    this.desk = desk;
    this.renames = renames;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    // There is nothing to configure.
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    List<FileEvent> events = params.getChanges();
    desk.run(
        "files on disk",
        () -> events.forEach(event -> Uris.file(event.getUri()).ifPresent(this::changed)));
  }

  private void changed(Path file) {
    for (OpenSite site : desk.files().around(file)) {
      site.changedOnDisk(OpenSite.path(site.root(), file).orElse(""));
      desk.read(site);
    }
  }

  @Override
  public CompletableFuture<WorkspaceEdit> willRenameFiles(RenameFilesParams params) {
    return desk.answer(
        () -> {
          Map<Path, Path> moves = new LinkedHashMap<>();
          for (FileRename rename : params.getFiles()) {
            Uris.file(rename.getOldUri())
                .ifPresent(
                    from -> Uris.file(rename.getNewUri()).ifPresent(to -> moves.put(from, to)));
          }
          return renames.before(moves);
        });
  }
}
