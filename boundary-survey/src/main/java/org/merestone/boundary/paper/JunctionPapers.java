package org.merestone.boundary.paper;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.merestone.boundary.custody.HandingOut;
import org.merestone.boundary.junction.Junction;
import org.merestone.boundary.junction.JunctionDesk;
import org.merestone.boundary.junction.JunctionStanding;
import org.merestone.boundary.junction.Junctions;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.MarkerSheets;
import org.merestone.boundary.marker.Markers;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.merestone.geo.print.Marking;
import org.merestone.geo.print.PaperFormat;
import org.merestone.geo.print.PrintedPaper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands the papers of a junction out as they stand, marked, to whoever is responsible for one of its units; each is in the ledgers. */
@Service
public class JunctionPapers {

    private final Junctions junctions;
    private final JunctionDesk desk;
    private final BoundaryLines lines;
    private final Markers markers;
    private final MarkerSheets sheets;
    private final HandingOut exports;
    private final Ledger ledger;
    private final Clock clock;

    JunctionPapers(Junctions junctions, JunctionDesk desk, BoundaryLines lines, Markers markers, MarkerSheets sheets, HandingOut exports,
            Ledger ledger, Clock clock) {
        this.junctions = junctions;
        this.desk = desk;
        this.lines = lines;
        this.markers = markers;
        this.sheets = sheets;
        this.exports = exports;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Writes a paper of a junction.
     *
     * @throws Refusal.NotAllowed for a spreadsheet of what is no table, and for an agreement that nobody has drafted
     */
    @Transactional
    public LinePapers.Written write(Actor actor, UUID node, PaperOfJunction paper, PaperFormat format) {
        Junction junction = junctions.read(actor, node);
        if (!paper.formats().contains(format)) {
            throw new Refusal.NotAllowed("paper.noTable", paper.title());
        }
        JunctionPaper.Ground ground = ground(junction);
        PrintedPaper.Draft written = paper == PaperOfJunction.RESULTS ? JunctionPaper.results(ground)
                : JunctionPaper.agreement(ground, standing(actor, node));
        byte[] content = format.write(written.marked(new Marking(grade(junction).grade(), actor.username(), LegalTime.now(clock))));
        String name = junction.name() + paper.title() + format.ending();
        exports.enter(actor, junction.lines().stream().map(Junction.Ending::lineId).toList(), name, content);
        ledger.enter(actor, Act.of("paper.write", "node", node).with("paper=" + paper + " format=" + format));
        return new LinePapers.Written(name, format.mediaType(), content);
    }

    private JunctionStanding standing(Actor actor, UUID node) {
        return desk.standing(actor, node).orElseThrow(() -> new Refusal.NotAllowed("paper.noAgreement"));
    }

    private JunctionPaper.Ground ground(Junction junction) {
        List<Marker> stones = junction.marker() == null ? List.of() : markers.find(junction.marker().id()).stream()
                .flatMap(first -> markers.of(first.lineVersionId()).stream().filter(each -> each.serial() == first.serial())).toList();
        return new JunctionPaper.Ground(junction, junction.lines().stream().map(each -> lines.standing(each.lineId()).orElse(null))
                .filter(Objects::nonNull).map(LineVersion::geometry).toList(), stones, sheets);
    }

    /** As secret as the most secret of the lines that end there, and of what is being drafted of them. */
    private Classification grade(Junction junction) {
        return junction.lines().stream().flatMap(each -> Stream.concat(lines.standing(each.lineId()).stream(),
                lines.drafted(each.lineId()).stream())).map(LineVersion::classification).max(Enum::compareTo)
                .orElse(Classification.INTERNAL);
    }
}
