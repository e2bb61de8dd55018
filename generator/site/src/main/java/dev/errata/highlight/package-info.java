/**
 * Takes code and the name of its language, gives the parts that deserve a colour: names, strings,
 * comments, what a diff removes. Never changes the text, takes time linear in it whatever it is.
 *
 * <p>Imports model, for the names of shells.
 */
package dev.errata.highlight;
