package dev.errata.cli.match;

import dev.errata.search.OpenIndex;
import dev.errata.search.SearchFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A published site's index: in a folder, or on the web. */
public final class IndexPlace {
  private IndexPlace() {}

  /** Whether a place is on the web. */
  public static boolean isWeb(String place) {
    return place.startsWith("https://") || place.startsWith("http://");
  }

  /** The files of the site at a place: a folder such as {@code public}, or its address. */
  public static OpenIndex.Files files(String place) {
    return isWeb(place) ? web(place.endsWith("/") ? place : place + "/") : folder(Path.of(place));
  }

  private static OpenIndex.Files folder(Path site) {
    Path folder =
        Files.isDirectory(site.resolve(SearchFiles.FOLDER))
            ? site.resolve(SearchFiles.FOLDER)
            : site;
    return name -> Files.readAllBytes(folder.resolve(name));
  }

  private static OpenIndex.Files web(String site) {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    return name -> {
      URI address = URI.create(site + SearchFiles.FOLDER + name);
      HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
      try {
        HttpResponse<byte[]> response =
            client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
          throw new IOException(address + " answers " + response.statusCode());
        }
        return response.body();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    };
  }
}
