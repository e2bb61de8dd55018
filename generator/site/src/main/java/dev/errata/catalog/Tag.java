package dev.errata.catalog;

import dev.errata.model.Entry;
import java.util.List;

/**
 * A tag and what bears it.
 *
 * @param slug its part of the address {@code tags/<slug>/}; spellings with the same slug are one
 *     tag
 * @param name as the first entry writes it
 */
public record Tag(String slug, String name, List<Entry> entries) {}
