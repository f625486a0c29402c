package org.merestone.boundary.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.merestone.boundary.agreement.AgreementReader;
import org.merestone.boundary.agreement.AgreementStanding;
import org.merestone.boundary.agreement.Shortcoming;
import org.merestone.boundary.claim.OpenSections;
import org.merestone.boundary.demarcation.LineFinding;
import org.merestone.boundary.demarcation.LineFindings;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.inspection.InspectionDesk;
import org.merestone.boundary.quality.QualityDesk;
import org.merestone.data.account.Role;
import org.merestone.geo.Severity;
import org.springframework.stereotype.Component;

/** What keeps a line in its stage: papers that are missing, findings that are open, words that have not been given. */
@Component
class Gate {

    private static final List<LineFinding.Source> REST = List.of(LineFinding.Source.NETWORK, LineFinding.Source.SURVEY,
            LineFinding.Source.REGISTER);
    /** The stages at whose gates an open finding keeps a line back. */
    private static final Set<WorkStage> JUDGED = EnumSet.of(WorkStage.SURVEY, WorkStage.COURSE, WorkStage.MAP_SHEETS, WorkStage.SIGNING,
            WorkStage.ACCEPTANCE);

    private final LineProgress progress;
    private final Papers papers;
    private final OuterJunctions junctions;
    private final AgreementReader agreements;
    private final LineFindings findings;
    private final QualityDesk quality;
    private final OpenSections sections;
    private final InspectionDesk inspections;

    Gate(LineProgress progress, Papers papers, OuterJunctions junctions, AgreementReader agreements, LineFindings findings,
            QualityDesk quality, OpenSections sections, InspectionDesk inspections) {
        this.inspections = inspections;
        this.sections = sections;
        this.progress = progress;
        this.findings = findings;
        this.quality = quality;
        this.agreements = agreements;
        this.papers = papers;
        this.junctions = junctions;
    }

    /** What must be mended before a line may leave the stage that it is in, in the order in which to mend it. */
    List<Obstacle> obstacles(ProjectLine line) {
        return obstacles(List.of(line), true).getOrDefault(line.id(), List.of());
    }

    /** The same of several lines, by their ids in the project; what the rules say of them is read for all at once. */
    Map<UUID, List<Obstacle>> obstacles(Collection<ProjectLine> lines) {
        return obstacles(lines, false);
    }

    private Map<UUID, List<Obstacle>> obstacles(Collection<ProjectLine> lines, boolean afresh) {
        Known known = known(lines, afresh);
        Map<UUID, List<Obstacle>> obstacles = new HashMap<>();
        lines.forEach(line -> line.stage().ifPresent(stage -> obstacles.put(line.id(), obstacles(line, stage, known))));
        return obstacles;
    }

    /**
     * What is known of the lines of a page.
     *
     * @param works    by line, for those that have come as far as the survey
     * @param findings by line, where a gate asks for them
     * @param markers  how many each line's version has, by line
     */
    private record Known(Map<UUID, LineProgress.Work> works, Map<UUID, List<LineFinding>> findings, Map<UUID, Integer> markers,
            Map<UUID, List<UnitName>> unconfirmed, Map<UUID, List<Paper>> papers) {

        List<LineFinding> of(ProjectLine line) {
            return findings.getOrDefault(line.lineId(), List.of());
        }
    }

    /**
     * @param afresh whether survey files are read again, as for the gate of one line; at its acceptance the network and the papers of what
     *               is law by now are judged too
     */
    private Known known(Collection<ProjectLine> lines, boolean afresh) {
        Map<UUID, LineProgress.Work> works = progress.all(in(lines, EnumSet.range(WorkStage.SURVEY, WorkStage.ARCHIVE)));
        List<LineProgress.Work> checked = in(lines, JUDGED).stream().map(works::get).filter(Objects::nonNull).toList();
        Map<UUID, List<LineFinding>> found = new HashMap<>(afresh ? findings.afresh(checked) : findings.of(checked));
        if (afresh) {
            in(lines, EnumSet.of(WorkStage.ACCEPTANCE)).forEach(line -> found.put(line, quality.found(line)));
        }
        return new Known(works, found, progress.markerCounts(checked), progress.unconfirmed(checked),
                papers.of(lines.stream().map(ProjectLine::id).toList()));
    }

    private static List<UUID> in(Collection<ProjectLine> lines, Set<WorkStage> stages) {
        return lines.stream().filter(line -> line.stage().filter(stages::contains).isPresent()).map(ProjectLine::lineId).toList();
    }

    private List<Obstacle> obstacles(ProjectLine line, WorkStage stage, Known known) {
        List<Obstacle> obstacles = new ArrayList<>();
        Optional<LineProgress.Work> work = Optional.ofNullable(known.works().get(line.lineId()));
        switch (stage) {
            case FIELD_CONFIRMATION -> {
                if (line.markersPlanned() == null) {
                    obstacles.add(Obstacle.of(Obstacle.Kind.MARKERS_NOT_PLANNED, Role.COUNTY_OFFICER));
                }
                if (!sections.walked(line.lineId())) {
                    obstacles.add(Obstacle.of(Obstacle.Kind.NOT_WALKED, Role.SURVEYOR));
                }
            }
            case DISPUTE -> sections.blocking(line.lineId()).forEach(section ->
                    obstacles.add(Obstacle.of(Obstacle.Kind.SECTION_OPEN, Role.COUNTY_OFFICER, section.where(), section.summary())));
            case SURVEY -> surveyed(line, known, obstacles);
            case COURSE -> {
                surveyed(line, known, obstacles);
                worded(line, known, obstacles);
            }
            case MAP_SHEETS, SIGNING -> agreed(line, stage, known, obstacles);
            case APPROVAL -> published(line, work, obstacles);
            case ACCEPTANCE -> {
                known.of(line).stream().filter(finding -> finding.severity() == Severity.BLOCK).forEach(finding ->
                        obstacles.add(Obstacle.of(Obstacle.Kind.RULE_BROKEN, Role.SURVEYOR, finding.about(), new Finding(finding))));
                work.ifPresent(each -> inspections.missing(each).forEach(level ->
                        obstacles.add(Obstacle.of(Obstacle.Kind.NOT_INSPECTED, level.hand(), level))));
                quality.openOrders(line.lineId()).forEach(order -> obstacles.add(Obstacle.of(Obstacle.Kind.ORDER_OPEN,
                        order.answer() == null ? Role.SURVEYOR : Role.COUNTY_OFFICER,
                            order.demand(), order.dueOn())));
            }
            default -> { }
        }
        papers(line, stage, known.papers().getOrDefault(line.id(), List.of()), obstacles);
        return List.copyOf(obstacles);
    }

    /** Whether anything was filed to the line. */
    boolean hasPapers(ProjectLine line) {
        return !papers.of(line.id()).isEmpty();
    }

    private static void surveyed(ProjectLine line, Known known, List<Obstacle> obstacles) {
        if (!known.works().containsKey(line.lineId())) {
            obstacles.add(Obstacle.of(Obstacle.Kind.NO_DRAFT, Role.SURVEYOR));
            return;
        }
        int markers = known.markers().getOrDefault(line.lineId(), 0);
        int planned = line.markersPlanned() == null ? 0 : line.markersPlanned();
        if (markers < planned) {
            obstacles.add(Obstacle.of(Obstacle.Kind.TOO_FEW_MARKERS, Role.SURVEYOR, planned, markers));
        }
        told(known.of(line), LineFinding.Source.SHEET, Obstacle.Kind.SHEET_FAULTY, obstacles);
    }

    private static void told(List<LineFinding> found, LineFinding.Source source, Obstacle.Kind kind, List<Obstacle> obstacles) {
        found.stream().filter(finding -> finding.source() == source && finding.stops())
                .forEach(finding -> obstacles.add(Obstacle.of(kind, Role.SURVEYOR, finding.about(), new Finding(finding))));
    }

    private static void worded(ProjectLine line, Known known, List<Obstacle> obstacles) {
        LineProgress.Work work = known.works().get(line.lineId());
        if (work == null) {
            return;
        }
        told(known.of(line), LineFinding.Source.WORDS, Obstacle.Kind.WORDS_FAULTY, obstacles);
        REST.forEach(source -> told(known.of(line), source, Obstacle.Kind.RULE_BROKEN, obstacles));
        if (!work.isLaw()) {
            known.unconfirmed().getOrDefault(line.lineId(), List.of())
                    .forEach(side -> obstacles.add(Obstacle.ofSide(Obstacle.Kind.NOT_CONFIRMED, side, side.name())));
        }
    }

    /** The agreement has been drafted and its sheets are there; at the signing both sides have signed it as well. */
    private void agreed(ProjectLine line, WorkStage stage, Known known, List<Obstacle> obstacles) {
        Optional<AgreementStanding> drafted = Optional.ofNullable(known.works().get(line.lineId())).flatMap(agreements::standingOf);
        if (drafted.isEmpty()) {
            obstacles.add(Obstacle.of(Obstacle.Kind.NO_AGREEMENT, Role.SURVEYOR));
            return;
        }
        AgreementStanding standing = drafted.get();
        if (standing.agreement().approvedOn() != null) {
            return;
        }
        for (Shortcoming missing : agreements.missing(standing, known.of(line))) {
            if (missing instanceof Shortcoming.Unconfirmed unconfirmed) {
                line.sides().stream().filter(side -> side.name().equals(unconfirmed.unit()))
                        .forEach(side -> obstacles.add(Obstacle.ofSide(Obstacle.Kind.NOT_CONFIRMED, side, side.name())));
            } else {
                obstacles.add(Obstacle.of(Obstacle.Kind.AGREEMENT_LACKS, Role.SURVEYOR, new OfAgreement(missing)));
            }
        }
        if (stage == WorkStage.SIGNING) {
            standing.unsigned().forEach(side -> obstacles.add(Obstacle.ofSide(Obstacle.Kind.NOT_SIGNED, side, side.name())));
        }
    }

    private void published(ProjectLine line, Optional<LineProgress.Work> work, List<Obstacle> obstacles) {
        if (work.isEmpty() || !work.get().isLaw()) {
            obstacles.add(Obstacle.of(Obstacle.Kind.NOT_LAW, Role.COUNTY_OFFICER));
        } else if (work.flatMap(agreements::standingOf).map(AgreementStanding::step).filter(AgreementStanding.Step.PUBLISHED::equals)
                .isEmpty()) {
            obstacles.add(Obstacle.of(Obstacle.Kind.NOT_PUBLISHED, Role.COUNTY_OFFICER));
        }
    }

    private void papers(ProjectLine line, WorkStage stage, List<Paper> filed, List<Obstacle> obstacles) {
        for (PaperKind kind : PaperKind.askedBy(stage)) {
            if (kind.ofEachSide()) {
                for (UnitName side : line.sides()) {
                    if (filed.stream().noneMatch(paper -> paper.kind() == kind && side.id().equals(paper.unitId()))) {
                        obstacles.add(Obstacle.ofSide(Obstacle.Kind.SIDES_PAPER_MISSING, side, kind, side.name()));
                    }
                }
            } else if (needs(line, kind) && filed.stream().noneMatch(paper -> paper.kind() == kind)) {
                obstacles.add(Obstacle.of(Obstacle.Kind.PAPER_MISSING, stage.hand(), kind));
            }
        }
    }

    /**
     * A line without markers of its own has no planting record; one that ends on no higher line, or on one that is refined there, brings no
     * paper of a refinement; what is set aside is not settled.
     */
    private boolean needs(ProjectLine line, PaperKind kind) {
        return switch (kind) {
            case PLANTING_RECORD -> line.markersPlanned() == null || line.markersPlanned() > 0;
            case SETTLEMENT -> sections.anySettled(line.lineId());
            case REFINEMENT -> junctions.needsRefining(line.lineId());
            default -> true;
        };
    }

    private record Finding(LineFinding finding) implements Obstacle.Told {
        @Override
        public String in(Locale locale) {
            return finding.message(locale);
        }
    }

    private record OfAgreement(Shortcoming missing) implements Obstacle.Told {
        @Override
        public String in(Locale locale) {
            return missing.message(locale);
        }
    }
}
