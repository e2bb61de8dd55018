/**
 * JSON as plain Java values, so that its library stays in here.
 *
 * <p>Takes and gives maps, lists, strings, numbers, booleans and null. Imports no other room.
 */
package dev.errata.json;
