/**
 * Papers that are printed on A4 or A3: what a paper says is one {@link org.merestone.geo.print.PrintedPaper} of headings, texts, tables and pictures,
 * and {@link org.merestone.geo.print.PaperFormat} writes it as DOCX that a clerk can edit, as XLSX where it is one table, and as PDF
 * that prints everywhere alike. In each the head of a table comes again on every page and no row is cut; PDF carries the letters that it
 * uses. Whoever is handed a paper that is not public is named on every page of it ({@link org.merestone.geo.print.Marking}). It hides
 * page breaks, line breaks, fonts and the parts of the files. Papers and files of others are bound into one PDF by
 * {@link org.merestone.geo.print.BoundFile}: whatever of them is damaged, locked or too much is named there, and never stops the rest.
 *
 * <p>DOCX and XLSX are written here and not by a library. What papers need of them is some six parts of XML, the same for ever; Apache POI
 * brings 25 MB in a dozen jars, XMLBeans' schema types and a log bridge among them, docx4j more and JAXB too, and the small writers of
 * spreadsheets know no documents and write archives that a reader in stream order, as the census import is, cannot open.
 */
@NullMarked
package org.merestone.geo.print;

import org.jspecify.annotations.NullMarked;
