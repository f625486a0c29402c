package org.merestone.boundary.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.custody.ExportLedger;
import org.merestone.boundary.history.KnownCourse;
import org.merestone.boundary.history.KnownLine;
import org.merestone.boundary.history.LineHistory;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.strip.StripGround;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.merestone.geo.map.MapFeature;
import org.merestone.geo.map.Paper;
import org.merestone.geo.print.Block;
import org.merestone.geo.print.Marking;
import org.merestone.geo.print.PaperFormat;
import org.merestone.geo.print.PrintedPaper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out what a line was on a day as known on another, and two of its courses beside each other, as papers: marked, never less than
 * internal, for names beneath a line may be, and in the ledgers (rule 97).
 */
@Service
public class HistoryPapers {

    private final LineHistory history;
    private final StripGround ground;
    private final ExportLedger exports;
    private final Ledger ledger;
    private final Clock clock;

    HistoryPapers(LineHistory history, StripGround ground, ExportLedger exports, Ledger ledger, Clock clock) {
        this.history = history;
        this.ground = ground;
        this.exports = exports;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The line on a day, as it was known at the end of another.
     *
     * @param sheet A4 or A3
     * @throws Refusal.NotFound where nothing was known of it, and for whoever is not responsible for one of its sides
     * @throws Refusal.NotAllowed for a spreadsheet, and for another sheet
     */
    @Transactional
    public LinePapers.Written asOf(Actor actor, UUID lineId, LocalDate day, LocalDate knownOn, Paper sheet, PaperFormat format) {
        requirePrintable(sheet);
        KnownLine known = history.whole(actor, lineId, day, knownOn)
                .orElseThrow(() -> new Refusal.NotFound("history.nothingKnown", day, knownOn));
        MultiLineString course = known.course().version().geometry();
        MapRoom room = MapRoom.of(List.of(course), sheet);
        Classification grade = grade(known.course(), known.course());
        Block.Picture map = CourseMap.of(room, beneath(lineId, room, day, grade), new CourseMap.Drawn(List.of(), course, List.of(),
                known.markers(), sides(known.course())), "北向上；红色实线为界线，圆圈为界桩");
        return handOut(actor, known.line(), "沿革图表 " + day + " 按" + knownOn + "记载" + onSheet(sheet), grade, format,
                marking -> HistoryPaper.asOf(known, map, marking).on(sheet));
    }

    /** Two courses by their numbers; whichever counted first is the older. */
    @Transactional
    public LinePapers.Written comparison(Actor actor, UUID lineId, int versionNo, int otherNo, Paper sheet, PaperFormat format) {
        requirePrintable(sheet);
        LineHistory.Comparison compared = history.compare(actor, lineId, versionNo, otherNo);
        KnownCourse newer = compared.newer();
        MultiLineString before = compared.older().version().geometry();
        MapRoom room = MapRoom.of(List.of(before, newer.version().geometry()), sheet);
        Classification grade = grade(compared.older(), newer);
        Block.Picture map = CourseMap.of(room, beneath(lineId, room, LegalTime.today(clock), grade), new CourseMap.Drawn(List.of(before),
                newer.version().geometry(), compared.difference().patches(), List.of(), sides(newer)),
                "北向上；虚线为前一版，红色实线为后一版；橙色为" + newer.a().name() + "划入，蓝色为" + newer.b().name() + "划入");
        return handOut(actor, compared.line(), "走向对照图表 第" + compared.older().version().versionNo() + "版与第"
                + newer.version().versionNo() + "版" + onSheet(sheet), grade, format,
                marking -> HistoryPaper.comparison(compared, map, marking).on(sheet));
    }

    private static void requirePrintable(Paper sheet) {
        if (sheet != Paper.A4 && sheet != Paper.A3) {
            throw new Refusal.NotAllowed("paper.otherSheet", sheet);
        }
    }

    /** A4 goes without saying. */
    private static String onSheet(Paper sheet) {
        return sheet == Paper.A4 ? "" : "（" + sheet + "）";
    }

    private List<MapFeature> beneath(UUID line, MapRoom room, LocalDate day, Classification grade) {
        return ground.beneath(line, room.degrees(), day, grade);
    }

    private LinePapers.Written handOut(Actor actor, BoundaryLine line, String title, Classification grade, PaperFormat format,
            Function<Marking, PrintedPaper.Draft> written) {
        if (format == PaperFormat.XLSX) {
            throw new Refusal.NotAllowed("paper.noTable", title);
        }
        Marking marking = new Marking(grade.grade(), actor.username(), LegalTime.now(clock));
        byte[] content = format.write(written.apply(marking).marked(marking));
        String name = line.name() + title + format.ending();
        exports.enter(actor, new ExportLedger.Export("line", line.id().toString(), name, grade, content));
        ledger.enter(actor, Act.of("paper.write", "line", line.id()).with("paper=HISTORY " + title + " format=" + format));
        return new LinePapers.Written(name, format.mediaType(), content);
    }

    private static Classification grade(KnownCourse one, KnownCourse other) {
        Classification first = one.version().classification();
        Classification second = other.version().classification();
        return (first.compareTo(second) >= 0 ? first : second).atLeastInternal();
    }

    private static List<String> sides(KnownCourse course) {
        return List.of(course.a().name(), course.b().name());
    }
}
