/**
 * Instrument files in: CASS .dat (a point a line, several, or points that run on over the lines), RTK tables, longitude/latitude tables,
 * packed dd.mmss text, land-parcel 报盘 text, and any table whose columns a {@link org.merestone.geo.survey.ColumnTemplate} names. A file
 * becomes a {@link org.merestone.geo.survey.SurveyReading}: its points with every number as it was written, and findings by import rules
 * 12–26, each with its row and the mends that it offers, which say where the point would then lie. A mend is applied by reading the same
 * bytes again with the mend in the {@link org.merestone.geo.survey.SurveyContext}; the reading says that it was. Hides encodings,
 * delimiters, header words and layouts.
 *
 * <p>What is known beforehand makes a reader stricter, never more trusting: the place of work and the known line find wrong zones, strays
 * and phone maps; a zone serves eastings without prefix only; terrain checks heights. {@link org.merestone.geo.survey.SessionComparison} is
 * the part of rule 22 that needs two files.
 *
 * <p>A file stays the bytes that it was: lines, values and numbers are found in them in place, points are columns of numbers, and the
 * objects that callers see are made when they are asked for, the same at every time. A million rows take no more memory than the file and
 * some 60 bytes a row.
 *
 * <p>No input makes a reader throw: whatever is wrong with a file is a finding. At most 128 MB and a million rows are read.
 */
@NullMarked
package org.merestone.geo.survey;

import org.jspecify.annotations.NullMarked;
