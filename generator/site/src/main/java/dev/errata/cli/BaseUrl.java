package dev.errata.cli;

import dev.errata.model.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --base-url}; empty means the setting's. */
final class BaseUrl implements ITypeConverter<Optional<URI>> {
  @Override
  public Optional<URI> convert(String value) {
    if (value.isBlank()) {
      return Optional.empty();
    }
    try {
      URI url = new URI(value.strip());
      boolean web =
          "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
      if (web && url.getHost() != null && url.getQuery() == null && url.getFragment() == null) {
        return Optional.of(Settings.folder(url));
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw new TypeConversionException(
        "'" + value + "' is not an address such as https://example.org/errors/");
  }
}
