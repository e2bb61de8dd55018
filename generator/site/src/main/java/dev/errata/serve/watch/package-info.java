/**
 * A folder that people work in tells when to look at it again.
 *
 * <p>Takes folders, gives moments; what changed is for whoever reads them. Imports no other room.
 */
package dev.errata.serve.watch;
