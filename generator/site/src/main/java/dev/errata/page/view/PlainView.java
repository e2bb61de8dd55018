package dev.errata.page.view;

import dev.errata.model.Body.SafeHtml;
import java.util.List;

/**
 * A page of text, such as "About"; also the page that answers for those that do not exist.
 *
 * @param contents the headings of a page that has several; else empty
 */
public record PlainView(
    Frame frame,
    String title,
    SafeHtml summary,
    SafeHtml lead,
    List<EntryView.Section> sections,
    List<Link> contents) {}
