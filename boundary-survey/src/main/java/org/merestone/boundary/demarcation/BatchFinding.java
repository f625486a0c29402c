package org.merestone.boundary.demarcation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.Severity;

/**
 * What there is to say about a file or one of its rows.
 *
 * @param ruleId number of the rule, 12 to 26, or 46 for the course drawn through the points
 * @param rowNo  line of the file, from 1; 0 for the file as a whole
 * @param mends  ids of the mends that would set it right, best first, see {@link org.merestone.geo.survey.Mend#parse}
 */
public record BatchFinding(String ruleId, Severity severity, int rowNo, String messageZh, String messageEn, List<String> mends) {

    /**
     * A finding with its file.
     *
     * @param place where the row lies; null for the file as a whole
     */
    record Placed(String sha256, String fileName, BatchFinding finding, @Nullable Geometry place) {}
}
