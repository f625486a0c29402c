package org.merestone.geo.network;

import java.util.Collection;
import java.util.List;

/** Rules 43 and 44: ground that units enclose belongs to one of them. */
final class GapCheck {

    private final NetworkOptions options;
    private final FindingList findings;

    GapCheck(NetworkOptions options, FindingList findings) {
        this.options = options;
        this.findings = findings;
    }

    /** @param explained pairs of units between which a vertex was told to be missing: a hairline between them is that fault's */
    void run(Collection<Gap> gaps, UnitPairs explained, Progress progress) {
        int done = 0;
        for (Gap gap : gaps) {
            progress.step(Stage.GAPS, done++, gaps.size());
            Extent extent = Extent.of(gap.ground());
            if (extent.width() > options.snap() || !explains(explained, gap.units())) {
                findings.add(new Finding(extent.width() <= options.sliverWidth() ? FindingKind.SLIVER_GAP : FindingKind.GAP,
                        gap.units(), gap.ground(), extent.area(), extent.width()));
            }
        }
        progress.step(Stage.GAPS, gaps.size(), gaps.size());
    }

    private static boolean explains(UnitPairs explained, List<String> units) {
        return explained.all().stream().anyMatch(pair -> units.contains(pair.smaller()) && units.contains(pair.larger()));
    }
}
