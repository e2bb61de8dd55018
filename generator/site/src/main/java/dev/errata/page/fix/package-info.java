/** The quick fix as its page shows it. */
package dev.errata.page.fix;
