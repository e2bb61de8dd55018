package dev.errata.cli;

import dev.errata.model.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --base-url}; empty means the setting's. */
final class BaseUrl implements ITypeConverter<URI> {
  @Override
  public URI convert(String value) {
    if (value.isBlank()) {
      return null;
    }
    try {
      URI url = new URI(value.strip());
      boolean web =
          "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
      if (web && url.getHost() != null && url.getQuery() == null && url.getFragment() == null) {
        return Settings.folder(url);
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw new TypeConversionException(
        "'" + value + "' is not an address such as https://example.org/errors/");
  }
}
