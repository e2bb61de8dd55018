/**
 * Markdown becomes safe HTML, section by section, with every link's place.
 *
 * <p>Takes a {@code SourceText}, gives {@link dev.errata.model.Body}. flexmark parses; our own walk
 * over its tree writes the HTML, so nothing can stand on a page that is not written here. Only raw
 * HTML goes through jsoup. Imports diagnostic, model and highlight.
 */
package dev.errata.markdown;
