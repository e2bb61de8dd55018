package dev.errata.lsp;

import dev.errata.build.Options;
import dev.errata.lsp.site.SiteSearch;
import dev.errata.lsp.site.Uris;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileOperationFilter;
import org.eclipse.lsp4j.FileOperationOptions;
import org.eclipse.lsp4j.FileOperationPattern;
import org.eclipse.lsp4j.FileOperationsServerCapabilities;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.ResourceOperationKind;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The server's life: what it can do, and how it ends. */
final class Server implements LanguageServer, LanguageClientAware, AutoCloseable {
  private final Options options;
  private final Optional<Path> site;
  private final Desk desk;
  private final Renames renames;
  private final Documents documents;
  private final Workspace workspace;
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private LanguageClient client;
  private boolean watches;
  private boolean asked;

  Server(Options options, Optional<Path> site) {
    this.options = options;
    this.site = site;
    this.desk = new Desk(options);
    this.renames = new Renames(desk);
    this.documents = new Documents(desk, renames);
    this.workspace = new Workspace(desk, renames);
  }

  /** Done once the editor says exit: 0 when it asked for the end before, else 1. */
  CompletableFuture<Integer> ended() {
    return ended;
  }

  @Override
  public void connect(LanguageClient to) {
    this.client = to;
    desk.connect(to);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    List<Path> folders = new ArrayList<>();
    if (params.getWorkspaceFolders() != null) {
      params.getWorkspaceFolders().forEach(f -> Uris.file(f.getUri()).ifPresent(folders::add));
    } else {
      Uris.file(rootUri(params)).ifPresent(folders::add);
    }
    ClientCapabilities client = params.getCapabilities();
    renames.setMovesFiles(canMoveFiles(client));
    watches = canWatch(client);
    SiteSearch search = new SiteSearch(site, folders);
    return desk.answer(
        () -> {
          desk.files().searchIn(search);
          return new InitializeResult(capabilities(), new ServerInfo("errata", options.version()));
        });
  }

  @SuppressWarnings("deprecation") // what older editors send
  private static String rootUri(InitializeParams params) {
    return params.getRootUri();
  }

  private static boolean canMoveFiles(ClientCapabilities client) {
    return client != null
        && client.getWorkspace() != null
        && client.getWorkspace().getWorkspaceEdit() != null
        && client.getWorkspace().getWorkspaceEdit().getResourceOperations() != null
        && client
            .getWorkspace()
            .getWorkspaceEdit()
            .getResourceOperations()
            .contains(ResourceOperationKind.Rename);
  }

  private static boolean canWatch(ClientCapabilities client) {
    return client != null
        && client.getWorkspace() != null
        && client.getWorkspace().getDidChangeWatchedFiles() != null
        && Boolean.TRUE.equals(
            client.getWorkspace().getDidChangeWatchedFiles().getDynamicRegistration());
  }

  private static ServerCapabilities capabilities() {
    ServerCapabilities can = new ServerCapabilities();
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    can.setTextDocumentSync(sync);
    can.setPositionEncoding("utf-16");
    can.setCompletionProvider(
        new CompletionOptions(false, List.of(":", " ", "{", "/", "[", "-", "#", "(")));
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setDocumentSymbolProvider(true);
    can.setCodeActionProvider(
        new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActionKind.SourceFixAll)));
    can.setRenameProvider(new RenameOptions(true));
    FileOperationFilter pages =
        new FileOperationFilter(new FileOperationPattern("**/pages/**/*.md"), "file");
    FileOperationsServerCapabilities operations = new FileOperationsServerCapabilities();
    operations.setWillRename(new FileOperationOptions(List.of(pages)));
    WorkspaceServerCapabilities workspace = new WorkspaceServerCapabilities();
    workspace.setFileOperations(operations);
    can.setWorkspace(workspace);
    return can;
  }

  @Override
  public void initialized(InitializedParams params) {
    if (watches) {
      List<FileSystemWatcher> watchers =
          Stream.of("**/pages/**", "**/static/**", "**/site.yml", "**/urls.lock")
              .map(pattern -> new FileSystemWatcher(Either.forLeft(pattern)))
              .toList();
      client.registerCapability(
          new RegistrationParams(
              List.of(
                  new Registration(
                      "errata-files",
                      "workspace/didChangeWatchedFiles",
                      new DidChangeWatchedFilesRegistrationOptions(watchers)))));
    }
  }

  @Override
  public void setTrace(SetTraceParams params) {
    // Nothing is traced: the log on standard error has what matters.
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    asked = true;
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void exit() {
    ended.complete(asked ? 0 : 1);
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return workspace;
  }

  @Override
  public void close() {
    desk.close();
  }
}
