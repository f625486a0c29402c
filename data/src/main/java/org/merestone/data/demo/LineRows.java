package org.merestone.data.demo;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.io.WKBWriter;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Change;
import org.merestone.geo.crs.Ellipsoid2000;

/**
 * Writes nodes and lines: every line in force by habit from the first day, the approved ones by law from their approval, and
 * the drafts with the confirmations that they have.
 */
final class LineRows {

    private static final String OFFICE = "街道";

    private final Entry entry;
    private final Rows nodes = new Rows("boundary_node", "id", "kind", "geom", "recorded_at");
    private final Rows lines = new Rows("boundary_line", "id", "level", "line_kind", "unit_a_id", "unit_b_id", "code", "name",
            "demonstration", "created_at");
    private final Rows versions = new Rows("boundary_line_version", "id", "line_id", "version_no", "stage", "legal_status",
            "classification", "geom", "length_m", "accuracy_m", "fingerprint", "source", "author_id", "approval_document",
            "approved_on", "approved_by", "valid_from", "valid_to", "recorded_at");
    private final Rows tasks = new Rows("line_task", "id", "line_id", "state", "draft_id", "opened_by", "opened_at");
    private final Rows confirmations = new Rows("line_confirmation", "id", "line_version_id", "unit_id", "fingerprint",
            "confirmed_by", "confirmed_at");
    private final Rows points = points();
    private final CourseRows courses;

    LineRows(Entry entry) {
        this.entry = entry;
        this.courses = new CourseRows(entry);
    }

    static Rows points() {
        return new Rows("boundary_point", "id", "line_version_id", "seq", "number", "geom", "raw_text", "x_north", "y_east", "crs_epsg",
                "height_m", "nature", "acquisition");
    }

    /** The key under which the version in force of a line is known. */
    static String inForce(String lineCode) {
        return lineCode + "@";
    }

    void enter(DemoCounty county) {
        for (var node : county.nodes()) {
            nodes.add(entry.give(node.code()), node.isTriPoint() ? "TRIPOINT" : "END", entry.geometries().bind(node.point()),
                    entry.recordedAt());
        }
        for (var line : county.lines()) {
            enter(line, line.isInterior() && isOffice(county, line.unitA()) && isOffice(county, line.unitB()));
        }
        nodes.insertInto(entry.jdbc());
        lines.insertInto(entry.jdbc());
        versions.insertInto(entry.jdbc());
        tasks.insertInto(entry.jdbc());
        confirmations.insertInto(entry.jdbc());
        points.insertInto(entry.jdbc());
        courses.insert();
    }

    private static boolean isOffice(DemoCounty county, @Nullable String code) {
        return county.townships().stream().anyMatch(t -> t.code().equals(code) && t.kind().equals(OFFICE));
    }

    private void enter(DemoLine line, boolean betweenOffices) {
        var id = entry.give(line.code());
        lines.add(id, "TOWNSHIP", betweenOffices ? "STREET_OFFICE_EXTENT" : "ADMINISTRATIVE",
                entry.id(line.unitA()), line.unitB() == null ? null : entry.id(line.unitB()), line.code(), line.name(), true,
                entry.recordedAt());
        entry.changes().add(Change.create(Change.Part.LINES, "line", id));
        var habit = version(line, id, 1, "IN_FORCE", "HABITUAL", line.geometry());
        entry.known().put(inForce(line.code()), habit);
        if (line.approvedOn() != null) {
            var law = version(line, id, 2, "IN_FORCE", "STATUTORY", line.geometry());
            entry.known().put(inForce(line.code()), law);
            courses.enter(line, law);
        } else if (line.draft() != null) {
            enterDraft(line, id, line.draft());
        }
    }

    private UUID version(DemoLine line, UUID lineId, int number, String stage, String status, LineString geometry) {
        var id = entry.ids().get();
        var geom = multi(geometry);
        boolean draft = stage.equals("DRAFT");
        boolean law = status.equals("STATUTORY");
        versions.add(id, lineId, number, stage, status, draft ? "INTERNAL" : "PUBLIC", entry.geometries().bind(geom),
                Grid.round(Ellipsoid2000.length(geom), 1e3), law || draft ? 0.05 : 5.0, fingerprint(geom), DemoCounty.NOTICE,
                draft ? entry.id("surveyor") : null, law ? line.document() : null, law ? line.approvedOn() : null,
                law ? entry.id("county") : null, draft ? null : law ? line.approvedOn() : DemoLoader.FOUNDED,
                draft || law ? null : line.approvedOn(), entry.recordedAt());
        return id;
    }

    private void enterDraft(DemoLine line, UUID lineId, LineString draft) {
        var version = version(line, lineId, 2, "DRAFT", "UNSETTLED", draft);
        tasks.add(entry.ids().get(), lineId, "DRAFTED", version, entry.id("surveyor"), entry.recordedAt());
        enterPoints(line, version);
        for (var side : line.confirmedSides()) {
            confirmations.add(entry.ids().get(), version, entry.id(side), fingerprint(multi(draft)),
                    entry.id(officer(side)), entry.recordedAt());
        }
    }

    /** The key under which the officer of a township is known. */
    static String officer(String townshipCode) {
        return "officer of " + townshipCode;
    }

    private void enterPoints(DemoLine line, UUID version) {
        int count = line.points().size();
        for (int i = 0; i < count; i++) {
            // Stored in the direction of the geometry, whichever way the numbers run.
            var point = line.points().get(line.countsForward() ? i : count - 1 - i);
            add(points, entry, version, i + 1, point);
        }
    }

    /** A measured point of a version; answers its id. */
    static UUID add(Rows points, Entry entry, UUID version, int seq, DemoBoundaryPoint point) {
        var id = entry.ids().get();
        var at = point.position();
        points.add(id, version, seq, point.number(), entry.geometries().bind(at.point()), raw(point.number(), "JB", at), at.north(), at.east(),
                DemoPosition.EPSG, at.heightM(), "TURN", "MEASURED");
        return id;
    }

    /** The row that the surveyor's instrument would have written. */
    static String raw(String name, String code, DemoPosition at) {
        return "%s,%s,%.3f,%.3f,%.3f".formatted(name, code, at.east(), at.north(), at.heightM());
    }

    private static MultiLineString multi(LineString line) {
        return Frame.CGCS2000.createMultiLineString(new LineString[] {line});
    }

    private static String fingerprint(MultiLineString geometry) {
        return Documents.sha256(Objects.requireNonNull(new WKBWriter().write(geometry)));
    }
}
