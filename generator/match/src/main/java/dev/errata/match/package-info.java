/**
 * Takes documents and logs; gives an index as files, and ranked answers with captured values. What
 * the rest of Errata calls; the stages behind it are the sub-packages.
 *
 * <p>May import its sub-packages, which never import it.
 */
package dev.errata.match;
