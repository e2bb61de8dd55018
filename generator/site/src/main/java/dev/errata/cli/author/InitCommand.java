package dev.errata.cli.author;

import dev.errata.cli.console.Version;
import dev.errata.json.Json;
import dev.errata.model.field.Declaration;
import dev.errata.model.field.JsonSchema;
import dev.errata.report.Visible;
import dev.errata.starter.Starter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errata init}: makes a new site. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description =
        "Makes a site for your own errors: settings, a true example, workflows, editor settings."
            + " Files that are there already stay as they are.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  errata init errors",
      "  errata init . --title \"Errors of our build\"",
      "  errata init errors && cd errors && errata build"
    })
public final class InitCommand implements Callable<Integer> {
  private static final int LONGEST_TITLE = 200;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder; made when it is not there.")
  private Path folder;

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "The site's name (default: made from the folder's name).")
  private String title;

  @Override
  public Integer call() throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw wrong(folder + " is a file");
    }
    if (Files.exists(root.resolve("site.yml")) || Files.exists(root.resolve("pages"))) {
      throw wrong(folder + " holds a site already; start an entry in it with errata new");
    }
    PrintWriter out = spec.commandLine().getOut();
    for (Map.Entry<String, String> file : Starter.files(title(root), Version.number()).entrySet()) {
      write(root, file.getKey(), file.getValue(), out);
    }
    JsonSchema schema = new JsonSchema(List.of(), List.of());
    String json = Json.pretty(schema.of("Settings of an Errata site", Declaration.SITE));
    write(root, Starter.SCHEMA, json, out);
    out.println("Next: errata build --site " + Visible.line(folder.toString()));
    return 0;
  }

  private void write(Path root, String path, String text, PrintWriter out) throws IOException {
    Path file = root.resolve(path);
    String shown = Visible.line(folder.resolve(path).toString());
    if (Files.exists(file)) {
      out.println("kept  " + shown);
    } else {
      NewFiles.write(file, text);
      out.println("wrote " + shown);
    }
  }

  private String title(Path root) {
    if (title != null) {
      String given = title.strip();
      boolean control = given.chars().anyMatch(Character::isISOControl);
      if (given.isEmpty() || control || given.length() > LONGEST_TITLE) {
        throw wrong("--title takes one line of at most " + LONGEST_TITLE + " characters");
      }
      return given;
    }
    Path name = root.getFileName();
    String words =
        name == null ? "" : name.toString().replaceAll("[-_.\\p{Cntrl}\\s]+", " ").strip();
    return words.isEmpty()
        ? "Errors"
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
