package org.merestone.boundary.claim;

import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.LineVersion;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.springframework.stereotype.Component;

/** A line on which sides make claims, and who may speak for which of them. */
@Component
class ClaimedLine {

    /** About 5 km in degrees of latitude (rule 14). */
    private static final double MARGIN = 0.05;

    private final BoundaryLines lines;
    private final LineProgress progress;

    ClaimedLine(BoundaryLines lines, LineProgress progress) {
        this.lines = lines;
        this.progress = progress;
    }

    /** A line with its sides, A then B, and the course that stands. */
    record At(BoundaryLine line, List<UnitName> sides, LineVersion standing) {

        UnitName side(UUID unit) {
            return sides.stream().filter(each -> each.id().equals(unit)).findFirst()
                    .orElseThrow(() -> new Refusal.NotAllowed("agreement.noSuchSide"));
        }
    }

    /** The line, for whoever is responsible for one of its sides. */
    At read(Actor actor, UUID lineId) {
        List<UnitName> sides = progress.sides(lineId);
        if (sides.stream().map(UnitName::code).noneMatch(actor::actsIn)) {
            throw new Refusal.NotFound("line.notFound", lineId);
        }
        return new At(lines.require(lineId), sides,
                lines.standing(lineId).orElseThrow(() -> new Refusal.NotAllowed("course.nothingStands")));
    }

    /** The same, locked until the transaction ends. */
    At lock(Actor actor, UUID lineId) {
        lines.lock(lineId);
        return read(actor, lineId);
    }

    /** Where courses of this line may lie: the box of both townships and five kilometres round it. */
    Envelope area(At at) {
        Envelope area = lines.boxOf(at.sides().get(0).id());
        area.expandToInclude(lines.boxOf(at.sides().get(1).id()));
        area.expandBy(MARGIN);
        return area;
    }
}
