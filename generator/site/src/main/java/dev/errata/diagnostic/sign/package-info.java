/** Takes single characters, gives what a person can't see of them. May import nothing. */
package dev.errata.diagnostic.sign;
