package dev.errata.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * One person's browser window. Closing it fails the test when the page complained: console errors,
 * uncaught exceptions, violations of the site's own policy, requests to another host.
 */
final class Reader implements AutoCloseable {
  private static final String VIOLATIONS =
      """
      addEventListener('securitypolicyviolation', event =>
        console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
      """;

  private final BrowserContext context;
  private final Page page;
  private final String site;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private boolean tolerant;
  private boolean offline;

  private Reader(String site, NewContextOptions options) {
    this.site = site;
    if (options.serviceWorkers == null) {
      options.setServiceWorkers(ServiceWorkerPolicy.BLOCK);
    }
    this.context = Chromium.get().newContext(options);
    context.addInitScript(VIOLATIONS);
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(this::asked);
  }

  static Reader wide(StaticServer server) {
    return new Reader(server.url(), new NewContextOptions().setViewportSize(1280, 720));
  }

  /** A window on any server; the address ends with a slash. */
  static Reader at(String url) {
    return new Reader(url, new NewContextOptions().setViewportSize(1280, 720));
  }

  static Reader phone(StaticServer server) {
    return new Reader(server.url(), new NewContextOptions().setViewportSize(360, 640));
  }

  static Reader with(StaticServer server, NewContextOptions options) {
    return new Reader(server.url(), options);
  }

  /** Opens an address below the site's root. */
  Page open(String address) {
    page.navigate(site + address);
    return page;
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  List<String> requests() {
    return requests;
  }

  /** The page that is not there is answered with 404, which the browser reports as an error. */
  Reader expectingNotFound() {
    tolerant = true;
    return this;
  }

  /** The server goes away, which the browser reports as an error. */
  Reader expectingOutage() {
    offline = true;
    return this;
  }

  private void asked(Request request) {
    requests.add(request.url());
    if (!request.url().startsWith(site)
        && !request.url().startsWith("blob:" + site)
        && !request.url().startsWith("data:")) {
      complaints.add("request to " + request.url());
    }
  }

  @Override
  public void close() {
    List<String> left =
        complaints.stream()
            .filter(c -> !(tolerant && c.contains("404")))
            .filter(
                c ->
                    !(offline
                        && (c.contains("ERR_CONNECTION_REFUSED") || c.contains("ERR_FAILED"))))
            .toList();
    context.close();
    assertEquals(List.of(), left, "what the browser complained about");
  }
}
