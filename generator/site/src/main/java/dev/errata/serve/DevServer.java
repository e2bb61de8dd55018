package dev.errata.serve;

import dev.errata.build.Options;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.serve.http.Listener;
import dev.errata.serve.http.Listener.PortInUse;
import dev.errata.serve.http.SiteAnswers;
import dev.errata.serve.live.Editor;
import dev.errata.serve.live.LiveAnswers;
import dev.errata.serve.state.Snapshot;
import dev.errata.serve.state.Workshop;
import dev.errata.serve.watch.WatchLoop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Shows a site on this machine, and keeps what is shown fresh. */
public final class DevServer implements AutoCloseable {
  private final Listener listener;
  private final Workshop workshop;
  private final LiveAnswers live;
  private final Consumer<List<Diagnostic>> told;
  private final WatchLoop loop;

  /**
   * What a server needs to know.
   *
   * @param port 0 for any that is free
   * @param options asked before each reading of the site
   * @param told gets the site's findings after each change of them
   * @param failed gets what reading the site threw; the next change is followed all the same
   */
  public record Setup(
      Path root,
      int port,
      Editor editor,
      Supplier<Options> options,
      Consumer<List<Diagnostic>> told,
      Consumer<Throwable> failed) {}

  private DevServer(Setup setup, Listener listener) {
    this.listener = listener;
    this.workshop = new Workshop(setup.root(), setup.options());
    this.live = new LiveAnswers(workshop, setup.root(), setup.editor());
    this.told = setup.told();
    this.loop = new WatchLoop(setup.root(), this::refresh, setup.failed());
    listener.start(new SiteAnswers(workshop, live.pages()), live);
  }

  /** Starts a server; it answers at once, while the site is being read. */
  public static DevServer start(Setup setup) throws IOException, PortInUse {
    DevServer server = new DevServer(setup, Listener.bind(setup.port()));
    server.loop.start();
    return server;
  }

  /** Where a browser finds the site. */
  public String url() {
    return "http://localhost:" + listener.port() + "/";
  }

  private java.util.Set<Path> refresh() {
    Optional<Snapshot> before = workshop.current();
    Optional<Snapshot> changed = workshop.refresh(() -> early(before));
    changed.ifPresent(
        now -> {
          live.tell();
          List<Diagnostic> findings = now.built().findings();
          if (before.isEmpty() || !before.get().built().findings().equals(findings)) {
            told.accept(findings);
          }
        });
    return workshop.folders();
  }

  /** In a large site a changed page can be shown before the rest is made. */
  private void early(Optional<Snapshot> before) {
    if (before.filter(now -> now.source().pages().size() >= Workshop.LARGE).isPresent()) {
      live.tell();
    }
  }

  /** Serves until the thread is interrupted or the server is closed. */
  public void await() throws InterruptedException {
    loop.join();
  }

  @Override
  public void close() {
    loop.close();
    listener.close();
  }
}
