package org.merestone.boundary.project;

/**
 * How far lines have come, in lines, metres and markers.
 *
 * @param metres          all lines, by the courses that stand
 * @param surveyedMetres  lines that have left the survey (stage 6)
 * @param signedMetres    lines that have left the signing (stage 9)
 * @param lawMetres       lines that have left the approval (stage 10)
 * @param doneLines       lines that have passed all stages
 * @param lateLines       lines whose present stage is overdue
 * @param markersPlanned  markers that the plan counts
 * @param markersSurveyed markers registered in drafts, or in use on lines that are law
 */
public record Progress(long lines, double metres, double surveyedMetres, double signedMetres, double lawMetres, long doneLines,
        long lateLines, long markersPlanned, long markersSurveyed) {

    static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Both together. */
    public Progress plus(Progress other) {
        return new Progress(lines + other.lines, metres + other.metres, surveyedMetres + other.surveyedMetres,
                signedMetres + other.signedMetres, lawMetres + other.lawMetres, doneLines + other.doneLines, lateLines + other.lateLines,
                markersPlanned + other.markersPlanned, markersSurveyed + other.markersSurveyed);
    }

    /** What part of the length is law, in whole hundredths, rounded down: only all of it is 100. */
    public int lawPercent() {
        return metres == 0 ? 0 : (int) Math.floor(100 * lawMetres / metres);
    }
}
