package dev.errata.page.view;

/**
 * JSON that stands in a {@code <script>} of a page as data; printed as it is.
 *
 * @param json without {@code <}, {@code >} and {@code &}
 */
public record ScriptData(String json) {
  public ScriptData {
    if (json.indexOf('<') >= 0 || json.indexOf('>') >= 0 || json.indexOf('&') >= 0) {
      throw new IllegalArgumentException("JSON for a page must be escaped");
    }
  }
}
