package dev.errata.cli.author;

import dev.errata.catalog.Catalog;
import dev.errata.cli.console.Questions;
import dev.errata.draft.CategoryGuess;
import dev.errata.model.Body.Inline;
import dev.errata.model.Category;
import dev.errata.model.Slug;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The category of a new entry: the one that was given, chosen or guessed; also one that does not
 * exist yet.
 *
 * @param given its title or folder, as the author typed it
 */
record CategoryChoice(Catalog catalog, Questions questions, Optional<String> given) {
  private static final int MOST = 10;
  private static final String NOT_IN_LIST = "another one";

  /** Nothing tells the category, or it can't be one. */
  static final class None extends Exception {
    private static final long serialVersionUID = 1;

    private None(String why) {
      super(why);
    }
  }

  /**
   * Chooses, and asks on a terminal.
   *
   * @param about what the entry speaks of
   */
  Category of(String about, Optional<String> guess) throws IOException, None {
    String wanted = given.isEmpty() && questions.areAsked() ? asked(guess) : given.orElse("");
    String name = wanted.isBlank() ? guess.orElse("") : wanted.strip();
    if (name.isEmpty()) {
      throw new None("say which category it belongs to with --category C" + near(about));
    }
    String known = CategoryGuess.existing(name, catalog.categories()).orElse(name);
    Optional<Category> there =
        catalog.categories().stream().filter(c -> c.title().equals(known)).findFirst();
    return there.isPresent() ? there.get() : unknown(known);
  }

  private String asked(Optional<String> guess) throws IOException {
    List<String> choices =
        new ArrayList<>(catalog.categories().stream().map(Category::title).toList());
    guess.ifPresent(
        g -> {
          choices.remove(g);
          choices.addFirst(g);
        });
    choices.add(NOT_IN_LIST);
    String question = "Which category?";
    String chosen =
        guess.isPresent()
            ? questions.choice(question, choices)
            : questions.pick(question, choices).orElse("");
    return chosen.equals(NOT_IN_LIST) ? questions.text("Category", "") : chosen;
  }

  private String near(String about) throws IOException {
    List<String> named = Matching.categories(catalog, about, MOST);
    int more = catalog.categories().size() - named.size();
    return named.isEmpty()
        ? ""
        : "; there are " + String.join(", ", named) + (more > 0 ? " and " + more + " more" : "");
  }

  private static Category unknown(String name) throws None {
    String folder = Slug.of(name);
    if (folder.isEmpty() || Slug.RESERVED.contains(folder)) {
      throw new None(
          "\"" + name + "\" can't name a category: its address would be /" + folder + "/");
    }
    return new Category(folder, name, Inline.EMPTY, Optional.empty(), Optional.empty());
  }
}
