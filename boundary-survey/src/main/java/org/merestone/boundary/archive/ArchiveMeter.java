package org.merestone.boundary.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.merestone.boundary.agreement.Agreement;
import org.merestone.boundary.agreement.AgreementReader;
import org.merestone.boundary.agreement.AgreementStanding;
import org.merestone.boundary.agreement.MapSheet;
import org.merestone.boundary.demarcation.CourseInWords;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.MarkerPage;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.boundary.photo.MarkerPhoto;
import org.merestone.boundary.photo.MarkerPhotos;
import org.merestone.boundary.profile.Profiles;
import org.merestone.boundary.profile.Threshold;
import org.merestone.boundary.project.PaperKind;
import org.springframework.stereotype.Component;

/** Counts what the archives of a line hold (档案完整度, rule 69). Callers have seen to it who may know. */
@Component
public class ArchiveMeter {

    private final LineProgress progress;
    private final AgreementReader agreements;
    private final BoundaryPoints points;
    private final MarkerPhotos photos;
    private final FiledPapers filed;
    private final Profiles profiles;

    ArchiveMeter(LineProgress progress, AgreementReader agreements, BoundaryPoints points, MarkerPhotos photos, FiledPapers filed,
            Profiles profiles) {
        this.progress = progress;
        this.agreements = agreements;
        this.points = points;
        this.photos = photos;
        this.filed = filed;
        this.profiles = profiles;
    }

    public LineArchive of(LineProgress.Work work) {
        List<MarkerPage> markers = progress.markers(work);
        int objects = (int) profiles.ofUnit(work.line().unitAId()).thresholds().of(Threshold.REFERENCE_OBJECTS);
        List<ArchiveFolder> ofMarkers = markers.stream().map(page -> folder(page, objects)).toList();
        return new LineArchive(new ArchiveFolder(work.line().code(), line(work, markers, ofMarkers)), ofMarkers);
    }

    private List<ArchiveItem> line(LineProgress.Work work, List<MarkerPage> markers, List<ArchiveFolder> ofMarkers) {
        List<FiledPapers.Filed> papers = filed.of(work.line().id());
        Optional<AgreementStanding> agreement = agreements.standingOf(work);
        List<ArchiveItem> items = new ArrayList<>();
        items.add(one(papers, PaperKind.PLAN_APPROVAL, ArchiveItem.Kind.PLAN_APPROVAL));
        items.add(both(papers, PaperKind.SITUATION, ArchiveItem.Kind.SITUATION, work));
        items.add(both(papers, PaperKind.DIRECTION_MAP, ArchiveItem.Kind.DIRECTION_MAP, work));
        if (!markers.isEmpty()) {
            items.add(one(papers, PaperKind.PLANTING_RECORD, ArchiveItem.Kind.PLANTING_RECORD));
            items.add(ArchiveItem.of(ArchiveItem.Kind.MARKER_SHEETS, markers.size(),
                    (int) markers.stream().filter(ArchiveMeter::holds).count()));
            items.add(ArchiveItem.of(ArchiveItem.Kind.MARKER_RESULTS, 1, 1));
        }
        items.add(ArchiveItem.of(ArchiveItem.Kind.POINT_RESULTS, 1, points.of(work.version().id()).isEmpty() ? 0 : 1));
        CourseInWords course = progress.course(work);
        items.add(ArchiveItem.of(ArchiveItem.Kind.COURSE, 1, course.natural().isEmpty() || course.stops() ? 0 : 1));
        agreement(items, agreement);
        Optional<FiledPapers.Filed> notice = papers.stream().filter(paper -> paper.kind() == PaperKind.NOTICE).findFirst();
        items.add(ArchiveItem.of(ArchiveItem.Kind.NOTICE, 1,
                notice.isPresent() ? 1 : 0).dated(notice.map(FiledPapers.Filed::documentNo).orElse(""),
                notice.map(FiledPapers.Filed::dated).orElse(null), notice.map(FiledPapers.Filed::filedBy).orElse("")));
        items.add(one(papers, PaperKind.ACCEPTANCE_REPORT, ArchiveItem.Kind.ACCEPTANCE_REPORT));
        if (!markers.isEmpty()) {
            items.add(ArchiveItem.of(ArchiveItem.Kind.MARKER_PHOTOS, markers.size(),
                    (int) ofMarkers.stream().filter(ArchiveMeter::isSeen).count()));
        }
        return items;
    }

    private static void agreement(List<ArchiveItem> items, Optional<AgreementStanding> standing) {
        Agreement agreement = standing.map(AgreementStanding::agreement).orElse(null);
        boolean signed = standing.map(each -> switch (each.step()) {
            case SIGNED, REPORTED, APPROVED, PUBLISHED -> true;
            case DRAFTED, PARTLY_SIGNED, WITHDRAWN -> false;
        }).orElse(false);
        items.add(ArchiveItem.of(ArchiveItem.Kind.AGREEMENT, 1,
                signed ? 1 : 0).dated(agreement == null ? "" : agreement.wording().number(), null,
                standing.map(each -> each.sides().stream().map(UnitName::name).reduce((a, b) -> a + "、" + b).orElse("")).orElse("")));
        List<MapSheet> sheets = standing.map(AgreementStanding::sheets).orElse(List.of());
        items.add(ArchiveItem.of(ArchiveItem.Kind.MAP_SHEETS, Math.max(1, sheets.size()),
                (int) sheets.stream().filter(sheet -> sheet.sha256() != null).count()));
        items.add(ArchiveItem.of(ArchiveItem.Kind.APPROVAL, 1, agreement != null && agreement.approvedOn() != null ? 1 : 0)
                .dated(agreement == null ? "" : agreement.approvalNo(), agreement == null ? null : agreement.approvedOn(), ""));
    }

    private static ArchiveItem one(List<FiledPapers.Filed> papers, PaperKind paper, ArchiveItem.Kind kind) {
        Optional<FiledPapers.Filed> found = papers.stream().filter(each -> each.kind() == paper).findFirst();
        return ArchiveItem.of(kind, 1, found.isPresent() ? 1 : 0).dated(found.map(FiledPapers.Filed::documentNo).orElse(""),
                found.map(FiledPapers.Filed::dated).orElse(null), found.map(FiledPapers.Filed::filedBy).orElse(""));
    }

    /** One of each side; the sentence names the sides that have brought none. */
    private ArchiveItem both(List<FiledPapers.Filed> papers, PaperKind paper, ArchiveItem.Kind kind, LineProgress.Work work) {
        List<FiledPapers.Filed> found = papers.stream().filter(each -> each.kind() == paper).toList();
        String without = progress.sides(work.line().id()).stream().map(UnitName::name)
                .filter(side -> found.stream().noneMatch(each -> each.filedFor().equals(side))).reduce((a, b) -> a + "、" + b).orElse("");
        long have = found.stream().map(FiledPapers.Filed::filedFor).distinct().count();
        return ArchiveItem.of(kind, 2, (int) have, without).dated(found.isEmpty() ? "" : found.get(0).documentNo(),
                found.isEmpty() ? null : found.get(0).dated(), found.isEmpty() ? "" : found.get(0).filedBy());
    }

    private ArchiveFolder folder(MarkerPage page, int objects) {
        List<MarkerPhoto> album = photos.of(page.marker().id());
        List<ArchiveItem> items = new ArrayList<>();
        items.add(ArchiveItem.of(ArchiveItem.Kind.SHEET, 1, holds(page) ? 1 : 0));
        items.add(ArchiveItem.of(ArchiveItem.Kind.NEAR_PHOTO, 1, shows(album, MarkerPhoto.Subject.NEAR) ? 1 : 0));
        items.add(ArchiveItem.of(ArchiveItem.Kind.FAR_PHOTO, 1, shows(album, MarkerPhoto.Subject.FAR) ? 1 : 0));
        items.add(ArchiveItem.of(ArchiveItem.Kind.OBJECTS, objects, page.sheet().objects().size()));
        items.add(ArchiveItem.of(ArchiveItem.Kind.MANAGER, 1, page.sheet().managingUnitId() == null ? 0 : 1));
        return new ArchiveFolder(page.marker().code(), items);
    }

    private static boolean shows(List<MarkerPhoto> album, MarkerPhoto.Subject subject) {
        return album.stream().anyMatch(photo -> photo.subject() == subject);
    }

    private static boolean isSeen(ArchiveFolder marker) {
        return marker.missing().stream()
                .noneMatch(item -> item.kind() == ArchiveItem.Kind.NEAR_PHOTO || item.kind() == ArchiveItem.Kind.FAR_PHOTO);
    }

    private static boolean holds(MarkerPage page) {
        return page.findings().stream().noneMatch(finding -> finding.kind().severity().stops());
    }
}
