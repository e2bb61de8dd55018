/** Takes the first bytes of a file, gives what a browser makes of it. May import diagnostic. */
package dev.errata.source.content;
