package dev.errata.entry;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Spanned;
import dev.errata.frontmatter.Fields;
import dev.errata.frontmatter.FrontMatter;
import dev.errata.model.Settings;
import dev.errata.model.field.Declaration;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code site.yml}. */
public final class SettingsReader {
  /** What holds where {@code site.yml} says nothing, so that other files can still be checked. */
  public static final Settings DEFAULT =
      new Settings(
          "Errata",
          "",
          Optional.empty(),
          "en",
          Optional.empty(),
          Optional.empty(),
          Settings.Choices.NONE);

  private final LocalDate today;

  /**
   * @param today no date may be later
   */
  public SettingsReader(LocalDate today) {
    this.today = today;
  }

  /** The settings, with defaults for what is missing or wrong; then there are findings. */
  public Settings read(SourceText source, Findings findings) {
    return FrontMatter.readWhole(source, Declaration.SITE, today, findings)
        .map(fields -> settings(fields, findings))
        .orElse(DEFAULT);
  }

  private static Settings settings(Fields fields, Findings findings) {
    return new Settings(
        fields.text("title").map(Spanned::value).orElse(DEFAULT.title()),
        fields.text("description").map(Spanned::value).orElse(""),
        baseUrl(fields, findings),
        fields.text("language").map(Spanned::value).orElse(DEFAULT.language()),
        fields.url("repository").map(Spanned::value).map(SettingsReader::withoutSlash),
        fields
            .text("host")
            .map(host -> Settings.Host.valueOf(host.value().toUpperCase(Locale.ROOT))),
        new Settings.Choices(
            turnedOff(fields), fields.isTrue("manual"), fields.flag("offline").orElse(true)));
  }

  private static Set<Code> turnedOff(Fields fields) {
    return fields.groups("turned_off").stream()
        .flatMap(off -> off.text("finding").flatMap(id -> Code.byId(id.value())).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<URI> baseUrl(Fields fields, Findings findings) {
    Optional<Spanned<URI>> url = fields.url("base_url");
    Optional<Spanned<URI>> folder =
        url.filter(u -> u.value().getRawQuery() == null && u.value().getRawFragment() == null);
    if (url.isPresent() && folder.isEmpty()) {
      findings.add(
          Diagnostic.of(
                  Code.INVALID_URL,
                  url.get().span(),
                  "\"base_url\" has a query or a fragment, and every address starts with it")
              .withHelp("write it up to the ? or #"));
    }
    return folder.map(Spanned::value).map(Settings::folder);
  }

  /** The address of the repository's page, from which the links to its files are made. */
  private static URI withoutSlash(URI url) {
    String text = url.toString();
    String page = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    return URI.create(page.endsWith(".git") ? page.substring(0, page.length() - 4) : page);
  }
}
