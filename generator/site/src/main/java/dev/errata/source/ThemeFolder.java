package dev.errata.source;

import dev.errata.diagnostic.Code;
import dev.errata.source.Places.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** All files below {@code templates/} or {@code static/}, however deep they lie. */
final class ThemeFolder {
  private static final int DEEPEST = 16;

  private final Places places;
  private final Reports reports;

  /** Links to folders; they come last, so that a folder is found under its own name first. */
  private final Deque<Found> links = new ArrayDeque<>();

  private final List<Found> files = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();

  ThemeFolder(Places places, Reports reports) {
    this.places = places;
    this.reports = reports;
  }

  /** A file or folder and its name below the folder that is read. */
  private record Found(Place place, String name) {}

  /** Reads every file; gives what was read by their names below the folder. */
  <T> SortedMap<String, T> read(
      Place folder, Readers readers, Function<Place, Optional<T>> reading) {
    look(new Found(folder, ""), 0);
    while (!links.isEmpty()) {
      look(links.removeFirst(), 0);
    }
    SortedMap<String, T> read = new ConcurrentSkipListMap<>();
    List<Runnable> work = new ArrayList<>();
    for (Found file : files) {
      work.add(() -> reading.apply(file.place()).ifPresent(t -> read.put(file.name(), t)));
    }
    readers.all(work);
    return Collections.unmodifiableSortedMap(read);
  }

  private void look(Found folder, int depth) {
    for (Place child : places.enter(folder.place())) {
      String prefix = folder.name().isEmpty() ? "" : folder.name() + "/";
      Found found = new Found(child, prefix + child.name());
      if (!isPublishable(child)) {
        continue;
      }
      if (!child.folder()) {
        file(found);
      } else if (child.link()) {
        links.addLast(found);
      } else if (depth >= DEEPEST) {
        String message = "folders are nested too deeply";
        reports.add(child.path(), Code.UNEXPECTED_FILE, message, "move it up");
      } else {
        look(found, depth + 1);
      }
    }
  }

  private boolean isPublishable(Place place) {
    if (Names.hidden(place.name())) {
      String message = "names that start with a dot are not published";
      String help = "rename it, or move it out of the site";
      reports.add(place.path(), Code.UNEXPECTED_FILE, message, help);
      return false;
    }
    if (!Names.publishable(place.name())) {
      String help = "use letters, digits, dots, dashes and underscores";
      reports.add(place.path(), Code.BAD_FILE_NAME, "this name can't be published", help);
      return false;
    }
    return true;
  }

  /** Two names that differ only in case are one file on many systems. */
  private void file(Found file) {
    String other = names.putIfAbsent(file.name().toLowerCase(Locale.ROOT), file.name());
    if (other != null) {
      String message = "the name differs from " + other + " only in case";
      reports.add(file.place().path(), Code.BAD_FILE_NAME, message, "rename one of them");
    } else {
      files.add(file);
    }
  }
}
