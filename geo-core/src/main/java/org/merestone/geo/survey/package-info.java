/**
 * Instrument files in: CASS .dat, RTK tables, longitude/latitude tables, packed dd.mmss text, land-parcel 报盘 text. A file
 * becomes a {@link org.merestone.geo.survey.SurveyReading}: its points with every number as it was written, and findings by
 * import rules 12–26, each with its row and the mend that it offers. Hides encodings, delimiters, header words and layouts.
 *
 * <p>No input makes a reader throw: whatever is wrong with a file is a finding.
 */
@NullMarked
package org.merestone.geo.survey;

import org.jspecify.annotations.NullMarked;
