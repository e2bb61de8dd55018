/**
 * YAML becomes a tree of texts, lists and maps with their places, its commonest mistakes mended.
 *
 * <p>Takes a span of a {@code SourceText}, gives {@link dev.errata.frontmatter.yaml.Value}. The
 * only package that knows snakeyaml. Imports diagnostic and model.
 */
package dev.errata.frontmatter.yaml;
