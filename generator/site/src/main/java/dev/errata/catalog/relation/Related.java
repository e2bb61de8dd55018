package dev.errata.catalog.relation;

import dev.errata.model.Body;
import dev.errata.model.Entry;
import dev.errata.model.Relation;
import java.util.Optional;

/**
 * Another entry that a reader of this one may want.
 *
 * @param kind how it belongs to this entry; absent when it is only near by content
 * @param differs how to tell the two apart, for {@code confused-with}
 * @param inverse whether the other entry's author said so, not this one's
 */
public record Related(
    Entry entry, Optional<Relation.Kind> kind, Optional<Body.Inline> differs, boolean inverse) {}
