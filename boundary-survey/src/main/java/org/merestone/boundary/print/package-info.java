/**
 * Papers that are printed: what a paper says is one {@link org.merestone.boundary.print.PrintedPaper} of headings, texts, tables and
 * pictures,
 * and {@link org.merestone.boundary.print.PaperFormat} writes it as DOCX that a clerk can edit, as XLSX where it is one table, and as PDF
 * that prints everywhere alike. In each the head of a table comes again on every page and no row is cut; PDF carries the letters that it
 * uses. Whoever is handed a paper that is not public is named on every page of it ({@link org.merestone.boundary.print.Marking}). It hides
 * page breaks, line breaks, fonts and the parts of the files.
 */
@NullMarked
package org.merestone.boundary.print;

import org.jspecify.annotations.NullMarked;
