package dev.errata.match.signature;

import dev.errata.match.text.Row;
import java.util.LinkedHashMap;
import java.util.Map;

/** What placeholders stand for, in the signature's order. */
public final class Captured {
  private final Row<String> names = new Row<>();
  private final Row<String> values = new Row<>();

  /** Adds a value, unless the name has one. */
  public void put(String name, String value) {
    if (get(name) == null) {
      names.add(name);
      values.add(value);
    }
  }

  public void putAll(Captured more) {
    for (int i = 0; i < more.names.size(); i++) {
      put(more.names.get(i), more.values.get(i));
    }
  }

  /** Whether no name that both have stands for different texts. */
  public boolean agrees(Captured other) {
    for (int i = 0; i < other.names.size(); i++) {
      String value = get(other.names.get(i));
      if (value != null && !value.equals(other.values.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The value of a name, or null. */
  public String get(String name) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equals(name)) {
        return values.get(i);
      }
    }
    return null;
  }

  public Row<String> names() {
    return names;
  }

  public Map<String, String> toMap() {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      map.put(names.get(i), values.get(i));
    }
    return map;
  }
}
