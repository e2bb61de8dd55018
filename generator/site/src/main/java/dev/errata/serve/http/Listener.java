package dev.errata.serve.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The sockets: loopback only, in both versions of the protocol, as "localhost" means both. */
public final class Listener implements AutoCloseable {
  private static final byte[] V4 = {127, 0, 0, 1};
  private static final byte[] V6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  /** What the JDK's server leaves unlimited or large; its own settings, if any, win. */
  private static final Map<String, String> LIMITS =
      Map.of(
          "sun.net.httpserver.maxReqTime", "10",
          "sun.net.httpserver.maxReqHeaders", "100",
          "sun.net.httpserver.maxReqHeaderSize", "65536",
          "sun.net.httpserver.idleInterval", "30",
          // Without it, small answers wait for the other side's acknowledgement.
          "sun.net.httpserver.nodelay", "true");

  private final List<HttpServer> servers;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Somebody else listens on the port. */
  public static final class PortInUse extends Exception {
    private static final long serialVersionUID = 1;

    private PortInUse(int port, Optional<String> owner) {
      super("port " + port + " is in use" + owner.map(by -> " by " + by).orElse(""));
    }
  }

  private Listener(List<HttpServer> servers) {
    this.servers = servers;
  }

  /**
   * Takes a port.
   *
   * @param port 0 for any that is free
   */
  public static Listener bind(int port) throws IOException, PortInUse {
    LIMITS.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
    List<HttpServer> servers = new ArrayList<>();
    servers.add(bind(V4, port));
    try {
      servers.add(bind(V6, servers.getFirst().getAddress().getPort()));
    } catch (PortInUse e) {
      servers.getFirst().stop(0);
      throw e;
    } catch (IOException e) {
      // This machine has no IPv6.
    }
    return new Listener(servers);
  }

  private static HttpServer bind(byte[] address, int port) throws IOException, PortInUse {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(address), port), 0);
    } catch (BindException e) {
      if (address == V6 && !String.valueOf(e.getMessage()).contains("in use")) {
        throw new IOException(e);
      }
      throw new PortInUse(port, PortOwner.of(port));
    }
  }

  public int port() {
    return servers.getFirst().getAddress().getPort();
  }

  /** Answers from now on. */
  public void start(SiteAnswers site, OwnAnswers own) {
    Front front = new Front(new Gate(port()), site, own);
    for (HttpServer server : servers) {
      server.setExecutor(threads);
      server.createContext("/", front);
      server.start();
    }
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(0));
    threads.shutdownNow();
  }
}
