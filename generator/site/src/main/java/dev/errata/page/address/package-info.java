/**
 * Where pages lie and how they link each other, so that a site works under any address.
 *
 * <p>Takes addresses below the site's root, gives links and the addresses of a long list's parts.
 * Imports nothing.
 */
package dev.errata.page.address;
