/**
 * A file's fences are found, and its YAML becomes a tree of texts, lists and maps with their
 * places.
 *
 * <p>Takes a {@code SourceText} and its mended YAML, gives {@link
 * dev.errata.frontmatter.yaml.Value}. The only package that knows snakeyaml. Imports diagnostic and
 * outline.
 */
package dev.errata.frontmatter.yaml;
