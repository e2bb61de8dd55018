package dev.errata.page.address;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A long list on several pages, numbered from 1. The first keeps the list's own address; the others
 * lie below it under a name with two hyphens, which no entry, word, tag or code can have.
 *
 * @param address of the list, ending with a slash
 * @param items how many there are
 * @param most how many a page holds
 */
public record Paging(String address, int items, int most) {
  /** How many pages there are; an empty list has one. */
  public int pages() {
    return Math.max(1, (items + most - 1) / most);
  }

  /** The numbers of all pages. */
  public IntStream numbers() {
    return IntStream.rangeClosed(1, pages());
  }

  /** The address of a page. */
  public String address(int number) {
    return number == 1 ? address : address + "page--" + number + "/";
  }

  /** What a page holds of the list. */
  public <T> List<T> part(List<T> all, int number) {
    return all.subList((number - 1) * most, Math.min(items, number * most));
  }
}
