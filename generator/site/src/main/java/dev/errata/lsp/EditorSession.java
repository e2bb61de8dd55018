package dev.errata.lsp;

import dev.errata.build.Options;
import dev.errata.lsp.wire.SteadyBuilder;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;

/** Talks with one editor until it leaves. */
public final class EditorSession {
  private static final Logger LOG = Logger.getLogger("dev.errata.lsp");

  private EditorSession() {}

  /**
   * Answers what comes in until the editor says exit or closes the stream.
   *
   * @param site the only site to answer for; otherwise each file's own is looked for
   * @return the exit code: 0 when the editor asked for the end, or closed the stream
   */
  public static int run(InputStream in, OutputStream out, Options options, Optional<Path> site) {
    ExecutorService listener =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("errata-lsp-in").factory());
    try (Server server = new Server(options, site)) {
      Launcher<LanguageClient> launcher =
          new SteadyBuilder<LanguageClient>()
              .setLocalService(server)
              .setRemoteInterface(LanguageClient.class)
              .setInput(in)
              .setOutput(out)
              .setExecutorService(listener)
              .setExceptionHandler(EditorSession::answer)
              .create();
      server.connect(launcher.getRemoteProxy());
      Future<Void> listening = launcher.startListening();
      listener.execute(() -> server.ended().complete(closed(listening)));
      return server.ended().join();
    } finally {
      listener.shutdownNow();
    }
  }

  /** Runs behind the listening on the same thread, so that it has ended. */
  private static int closed(Future<Void> listening) {
    try {
      listening.get();
      return 0;
    } catch (ExecutionException e) {
      LOG.log(Level.SEVERE, "the stream broke", e.getCause());
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /** What an editor is told of a request that failed: never a stack trace. */
  private static ResponseError answer(Throwable thrown) {
    Throwable cause =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    if (cause instanceof ResponseErrorException refused) {
      return refused.getResponseError();
    }
    if (cause instanceof UnsupportedOperationException) {
      return new ResponseError(ResponseErrorCode.MethodNotFound, "this method is unknown", null);
    }
    LOG.log(Level.SEVERE, "a request failed", cause);
    return new ResponseError(
        ResponseErrorCode.InternalError, "this is a bug in Errata: " + cause, null);
  }
}
