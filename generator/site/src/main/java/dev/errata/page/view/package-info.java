/**
 * What templates are given: one record of finished values for each template.
 *
 * <p>Takes nothing, gives plain data. A template that needs a condition gets a component here.
 * Imports model.
 */
package dev.errata.page.view;
