package dev.errata.cli.author;

import dev.errata.build.SiteBuilder;
import dev.errata.catalog.Catalog;
import dev.errata.cli.console.Questions;
import dev.errata.cli.options.SiteOptions;
import dev.errata.draft.CategoryGuess;
import dev.errata.draft.Draft;
import dev.errata.draft.Proposal;
import dev.errata.model.Category;
import dev.errata.model.Slug;
import dev.errata.report.Visible;
import dev.errata.source.SiteSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errata new}: starts an entry from a title or from a log. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description =
        "Writes a new entry to complete. From a log it proposes message, codes, sample and category,"
            + " without secrets and personal data. Asks on a terminal only; overwrites nothing.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  errata new \"Port is already in use\" --category Node.js",
      "  errata new --from-log build.log",
      "  npm install 2>&1 | errata new --from-log -"
    })
public final class NewCommand implements Callable<Integer> {
  /** More of a log says nothing new about one error. */
  private static final int LONGEST_LOG = 4 << 20;

  @Spec private CommandSpec spec;
  @Mixin private SiteOptions site;

  @Parameters(paramLabel = "TITLE", arity = "0..1", description = "What happened, in a few words.")
  private String title;

  @Option(names = "--category", paramLabel = "C", description = "The category, by title or folder.")
  private String category;

  @Option(
      names = "--from-log",
      paramLabel = "FILE|-",
      description = "What the tool printed: a file, or - for standard input.")
  private String log;

  @Option(
      names = "--slug",
      paramLabel = "NAME",
      description = "The file's name without .md (default: made from the title).")
  private String slug;

  @Option(
      names = "--anyway",
      description = "Write another entry also where the log finds one already.")
  private boolean anyway;

  private final Questions questions = Questions.toTerminal();

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(site.root().resolve("pages"))
        && !Files.exists(site.root().resolve("site.yml"))) {
      throw wrong("there is no site in " + site.root() + "; make one with errata init DIR");
    }
    Catalog catalog =
        SiteBuilder.read(SiteSource.read(site.root()), site.read(Optional.empty(), true)).catalog();
    Draft draft;
    Optional<Proposal> proposal = log == null ? Optional.empty() : Optional.of(proposal());
    if (proposal.isPresent()) {
      Optional<Integer> end = ended(proposal.get(), catalog);
      if (end.isPresent()) {
        return end.get();
      }
      draft = fromLog(proposal.get(), catalog);
    } else {
      draft = titled(catalog);
    }
    write(draft, catalog.category(draft.folder()).isPresent());
    tell(draft, proposal);
    return 0;
  }

  private Proposal proposal() throws IOException {
    Proposal proposal;
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes(LONGEST_LOG);
      proposal = Proposal.of(new String(bytes, StandardCharsets.UTF_8));
    }
    if (proposal.text().isEmpty()) {
      throw wrong("the log is empty");
    }
    return proposal;
  }

  private InputStream open() throws IOException {
    if (log.equals("-")) {
      return System.in;
    }
    if (!Files.isRegularFile(Path.of(log))) {
      throw wrong("there is no log " + log + " to read");
    }
    return Files.newInputStream(Path.of(log));
  }

  /**
   * The exit code where nothing is to be written: an entry answers already, or there's no error.
   */
  private Optional<Integer> ended(Proposal proposal, Catalog catalog) throws IOException {
    List<Matching.Entry> found = Matching.entries(catalog, proposal.text());
    for (Matching.Entry entry : found) {
      String file = site.prefix() + entry.path();
      say(
          "this log already finds %s: %s (%s, %s)"
              .formatted(entry.id(), entry.title(), file, entry.url()));
    }
    if (!found.isEmpty() && !anyway && questions.areAsked()) {
      return questions.yes("Write another entry all the same?", false)
          ? Optional.empty()
          : Optional.of(0);
    }
    if (!found.isEmpty() && !anyway) {
      say("wrote nothing; add to that file, or write another entry with --anyway");
      return Optional.of(1);
    }
    if (proposal.signatures().isEmpty() && title == null) {
      say(
          "no line of this log looks like an error; wrote nothing. Give the entry a title:"
              + " errata new \"What happened\" --from-log FILE");
      return Optional.of(1);
    }
    return Optional.empty();
  }

  private void say(String text) {
    err().println("errata: " + Visible.line(text));
    err().flush();
  }

  private Draft titled(Catalog catalog) throws IOException {
    String name = title == null ? questions.text("Title", "") : title.strip();
    if (name.isEmpty()) {
      throw wrong("give the new entry a title, or what the tool printed with --from-log FILE");
    }
    Category chosen = category(name, Optional.empty(), catalog);
    Draft draft = Draft.titled(name, chosen.title(), chosen.slug(), site.today());
    return named(draft, slug(name));
  }

  private Draft fromLog(Proposal proposal, Catalog catalog) throws IOException {
    String signature =
        proposal.signatures().isEmpty()
            ? Draft.TODO_SIGNATURE
            : questions.choice("Which line is the message?", proposal.signatures());
    String name =
        title == null ? questions.text("Title", Proposal.title(signature)) : title.strip();
    Optional<String> guess = CategoryGuess.of(proposal.text(), catalog.categories());
    Category chosen = category(proposal.text(), guess, catalog);
    return Draft.of(
        proposal,
        new Draft.Naming(name, slug(name), chosen.title(), chosen.slug(), signature),
        site.today());
  }

  private static Draft named(Draft draft, String slug) {
    return new Draft(
        draft.title(),
        slug,
        draft.category(),
        draft.folder(),
        draft.signatures(),
        draft.others(),
        draft.codes(),
        draft.samples(),
        draft.updated());
  }

  private String slug(String name) {
    String made = slug == null ? Draft.slug(name) : slug;
    if (!Slug.isValid(made)) {
      throw wrong(
          slug == null
              ? "no file name can be made from the title \"" + name + "\"; give one with --slug"
              : "--slug takes small letters, digits and dashes, as port-in-use");
    }
    return made;
  }

  private Category category(String about, Optional<String> guess, Catalog catalog)
      throws IOException {
    try {
      return new CategoryChoice(catalog, questions, Optional.ofNullable(category)).of(about, guess);
    } catch (CategoryChoice.None e) {
      throw wrong(e.getMessage());
    }
  }

  private void write(Draft draft, boolean declared) throws IOException {
    Path file = site.root().resolve(draft.path());
    if (Files.exists(file)) {
      throw wrong(site.prefix() + draft.path() + " is there already; add to it, or give --slug");
    }
    if (!NewFiles.isInside(site.root(), file)) {
      throw wrong(
          site.prefix() + "pages/" + draft.folder() + " leads out of the site; replace the link");
    }
    Files.createDirectories(file.getParent());
    Path about = file.resolveSibling("_category.md");
    if (!declared && !Files.exists(about)) {
      NewFiles.write(about, Draft.categoryText(draft.category()));
      out()
          .println(
              "Wrote " + Visible.line(site.prefix() + "pages/" + draft.folder()) + "/_category.md");
    }
    NewFiles.write(file, draft.text());
  }

  private void tell(Draft draft, Optional<Proposal> proposal) {
    PrintWriter out = out();
    out.println("Wrote " + Visible.line(site.prefix() + draft.path()));
    proposal.ifPresent(
        p -> {
          out.println("  message    " + Visible.line(draft.signatures().getFirst()));
          if (!draft.codes().isEmpty()) {
            out.println("  codes      " + Visible.line(String.join(", ", draft.codes())));
          }
          if (!p.replaced().isEmpty()) {
            List<String> marks =
                p.replaced().stream().map(r -> r.times() + " × " + r.mark()).toList();
            out.println("  taken out  " + Visible.line(String.join(", ", marks)));
          }
          out.println("Read the sample in it before you share it: only you know what is private.");
        });
    out.println("Next: write what says TODO; errata check names each place.");
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
