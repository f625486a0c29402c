package org.merestone.boundary.demarcation;

import java.util.List;

/**
 * A batch with its rows and what there is to say about each.
 *
 * @param taskRowVersion what an acceptance must name as seen
 * @param fileFindings   about the file as a whole
 */
public record BatchDetail(SurveyBatch batch, long taskRowVersion, List<BatchFinding> fileFindings, List<Row> rows) {

    /** A row of the file and its findings; those about rows that hold no point stand with the file's. */
    public record Row(BatchPoint point, List<BatchFinding> findings) {}

    static BatchDetail of(SurveyBatch batch, long taskRowVersion, List<BatchPoint> points, List<BatchFinding> findings) {
        List<Row> rows = points.stream()
                .map(point -> new Row(point, findings.stream().filter(finding -> finding.rowNo() == point.rowNo()).toList())).toList();
        List<BatchFinding> ofFile = findings.stream()
                .filter(finding -> points.stream().noneMatch(point -> point.rowNo() == finding.rowNo())).toList();
        return new BatchDetail(batch, taskRowVersion, ofFile, rows);
    }
}
