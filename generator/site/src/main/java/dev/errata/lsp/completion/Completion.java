package dev.errata.lsp.completion;

import dev.errata.catalog.Tag;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.lsp.answer.Description;
import dev.errata.lsp.answer.Subject;
import dev.errata.lsp.completion.Offer.Kind;
import dev.errata.lsp.completion.Offer.Offers;
import dev.errata.lsp.place.Place;
import dev.errata.model.Category;
import dev.errata.model.field.Field;
import dev.errata.model.field.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be written at a place of a file. */
public final class Completion {
  private final Subject subject;
  private final int offset;

  private Completion(Subject subject, int offset) {
    this.subject = subject;
    this.offset = offset;
  }

  public static Offers at(Subject subject, int offset) {
    return new Completion(subject, offset).offers();
  }

  private Offers offers() {
    Optional<Place> place = subject.place(offset);
    if (place.isEmpty()) {
      return whole(List.of());
    }
    return switch (place.get()) {
      case Place.Key key -> whole(keys(key));
      case Place.Value value -> values(value);
      case Place.Text text ->
          subject.id().isPresent() || subject.page().isPresent()
              ? TextCompletion.at(subject, text.word())
              : whole(List.of());
    };
  }

  static Offers whole(List<Offer> offers) {
    return new Offers(offers, true);
  }

  private List<Offer> keys(Place.Key key) {
    List<Offer> offers = new ArrayList<>();
    boolean colon = subject.text().text().startsWith(":", key.word().end());
    for (Field field : key.group().fields()) {
      if (!key.written().contains(field.name())) {
        String text = colon ? field.name() : field.name() + behind(field.type(), key);
        offers.add(
            new Offer(
                Kind.KEY,
                field.name(),
                (field.required() ? "required, " : "") + field.type().words(),
                Description.of(field),
                key.word(),
                text));
      }
    }
    return offers;
  }

  /** What follows a key, up to where its value is typed. */
  private static String behind(FieldType type, Place.Key key) {
    String indent = "\n" + " ".repeat(key.column() + 2);
    return switch (type) {
      case FieldType.Many _ -> key.flow() ? ": [" : ":" + indent + "- ";
      case FieldType.Group group ->
          key.flow() || group.shortForm().isPresent() ? ": " : ":" + indent;
      default -> ": ";
    };
  }

  private Offers values(Place.Value value) {
    Optional<SourceSpan> brace = Placeholders.open(subject.text(), value.word().start(), offset);
    Field field = value.filled();
    FieldType type = value.type() instanceof FieldType.Group ? field.type() : value.type();
    if (brace.isPresent() && type instanceof FieldType.Text) {
      return whole(Placeholders.offers(subject, brace.get()));
    }
    return switch (type) {
      case FieldType.Choice(var words) -> whole(words(value, words));
      case FieldType.Flag _ -> whole(words(value, List.of("true", "false")));
      case FieldType.Day _ -> whole(words(value, List.of(subject.site().today().toString())));
      case FieldType.Reference _ -> entries(value);
      case FieldType.Duration _, FieldType.Language _ ->
          whole(words(value, field.examples().stream().map(Object::toString).toList()));
      case FieldType.Text _ -> whole(known(value, field.name()));
      default -> whole(List.of());
    };
  }

  private static List<Offer> words(Place.Value value, List<String> words) {
    String description = value.filled().description();
    return words.stream()
        .map(word -> offer(value, Kind.VALUE, new Word(word, "", description)))
        .toList();
  }

  /** A value and what is said of it. */
  private record Word(String word, String detail, String description) {}

  private static Offer offer(Place.Value value, Kind kind, Word one) {
    String word = one.word();
    String text = value.quoted() ? word.replace("\"", "\\\"") : Field.yaml(word);
    return new Offer(kind, word, one.detail(), one.description(), value.word(), text);
  }

  /** Texts that the site has already, for fields in which the same one is meant. */
  private List<Offer> known(Place.Value value, String field) {
    return switch (field) {
      case "category" -> categories(value);
      case "tags" ->
          subject.catalog().stream()
              .flatMap(c -> c.tags().values().stream())
              .map(t -> tag(value, t))
              .toList();
      case "tool" ->
          subject.catalog().stream()
              .flatMap(c -> c.entries().stream())
              .flatMap(e -> e.appliesTo().stream())
              .map(a -> a.tool())
              .distinct()
              .sorted()
              .map(tool -> offer(value, Kind.VALUE, new Word(tool, "", "")))
              .toList();
      default -> List.of();
    };
  }

  /** Of an entry only the category of its folder can be right, once that one is declared. */
  private List<Offer> categories(Place.Value value) {
    String folder = subject.id().map(id -> id.category()).orElse("");
    List<Offer> all =
        subject.catalog().stream()
            .flatMap(c -> c.categories().stream())
            .filter(c -> !c.title().isEmpty())
            .map(c -> category(value, c))
            .toList();
    List<Offer> own = all.stream().filter(o -> o.detail().equals(folder + "/")).toList();
    return own.isEmpty() ? all : own;
  }

  private static Offer tag(Place.Value value, Tag tag) {
    int entries = tag.entries().size();
    String detail = entries == 1 ? "1 entry" : entries + " entries";
    return offer(value, Kind.TAG, new Word(tag.name(), detail, ""));
  }

  private static Offer category(Place.Value value, Category category) {
    String folder = category.slug() + "/";
    return offer(
        value, Kind.CATEGORY, new Word(category.title(), folder, category.summary().marked()));
  }

  private Offers entries(Place.Value value) {
    String typed = value.word().source().span(value.word().start(), offset).text();
    return EntryOffers.of(
        subject,
        typed.toLowerCase(Locale.ROOT),
        entry -> {
          String id = entry.id().toString();
          return offer(
              value, Kind.ENTRY, new Word(id, entry.title().value(), Description.of(entry)));
        });
  }
}
