package org.merestone.geo.crs;

import java.util.List;

/**
 * The EPSG codes of the 1954 and 1980 datums and of New Beijing (1954年北京坐标系, 1980西安坐标系, 新1954年北京坐标系), so that they are
 * refused without a look into the EPSG database.
 */
final class OldDatum {

    /** First and last code of each run in the EPSG data set, version 10.076. */
    private static final List<int[]> RUNS = List.of(new int[] {2327, 2390}, new int[] {2401, 2442}, new int[] {4214, 4214},
            new int[] {4555, 4555}, new int[] {4568, 4589}, new int[] {4610, 4610}, new int[] {4652, 4656}, new int[] {4766, 4800},
            new int[] {4812, 4812}, new int[] {4822, 4822}, new int[] {21413, 21423}, new int[] {21453, 21463}, new int[] {21473, 21483});

    private OldDatum() {
    }

    /** Whether a code is of one of these datums. */
    static boolean owns(int epsg) {
        return RUNS.stream().anyMatch(run -> epsg >= run[0] && epsg <= run[1]);
    }
}
