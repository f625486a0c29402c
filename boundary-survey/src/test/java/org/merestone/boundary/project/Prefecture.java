package org.merestone.boundary.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.agreement.AgreementDrafting;
import org.merestone.boundary.demarcation.LineTasks;
import org.merestone.boundary.demarcation.MarkerPage;
import org.merestone.boundary.demarcation.MarkerRegistration;
import org.merestone.boundary.demarcation.SurveyImports;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.boundary.demarcation.Upload;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.DivisionImport;
import org.merestone.boundary.line.ImportProgress;
import org.merestone.boundary.line.ImportRequest;
import org.merestone.boundary.marker.MarkerSheets;
import org.merestone.data.account.Role;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.division.Divisions;
import org.merestone.data.division.NewDivision;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.division.DivisionLevel;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An invented prefecture of eleven counties, each of five by six townships about sixteen kilometres wide, brought into a register as people
 * bring
 * it: divisions imported, every line inside a county surveyed from a file of 40 points with 6 markers, their sheets filled in, 10
 * photographs
 * each, four earlier courses of every line, one for each of the years before.
 */
final class Prefecture {

    static final int COUNTIES = 11;
    /** Index of the county whose lines all wait for words and confirmations, and of the one whose lines wait for signatures. */
    static final int AT_COURSE = 4;
    static final int AT_SIGNING = 5;
    private static final int WIDE = 5;
    private static final int HIGH = 6;
    private static final double LON = 0.166;
    private static final double LAT = 0.144;
    private static final int POINTS = 40;
    private static final int PHOTOS = 10;
    private static final Random RANDOM = new Random(20260301);

    final BoundaryRegister register;
    final List<UUID> projects = new ArrayList<>();
    final List<UUID> lines = new ArrayList<>();
    final Actor officer;
    private final Actor surveyor;
    private final Path folder;

    Prefecture(BoundaryRegister register, Path folder) throws IOException {
        this.register = register;
        this.folder = folder;
        officer = register.person("county", Role.COUNTY_OFFICER, "9901");
        surveyor = register.person("surveyor", Role.SURVEYOR, "9901");
        divisions();
        importTownships();
        List<UUID> counties = register.jdbc().sql(
                "select division_id from division_version where length(code) = 6 and code <> '990100' and code <> '990000'"
                + " order by code").query(UUID.class).list();
        for (UUID county : counties) {
            projects.add(register.get(ProjectDesk.class).open(officer, new NewProject(county, "勘界", "测绘院", "监理公司", LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 12, 31))));
        }
        lines.addAll(register.jdbc().sql("select line_id from project_line order by line_id").query(UUID.class).list());
        for (UUID line : lines) {
            survey(line);
        }
        photographs();
        history();
        stages();
    }

    private void divisions() {
        register.database().doInTransaction(() -> {
            UUID province = division(DivisionLevel.PROVINCE, "990000", "示例省", null);
            UUID city = division(DivisionLevel.PREFECTURE, "990100", "演示市", province);
            for (int county = 0; county < COUNTIES; county++) {
                division(DivisionLevel.COUNTY, "9901" + (21 + county), "演示" + county + "县", city);
            }
        });
    }

    private UUID division(DivisionLevel level, String code, String name, UUID parent) {
        return register.get(Divisions.class).add(new NewDivision(level, code, CodeSystem.civilAffairs(FourTownships.EDITION), name,
                name.substring(0, name.length() - 1), level.name(), parent, "bench", false, LocalDate.of(2005, 1, 1), null));
    }

    private void importTownships() throws IOException {
        StringBuilder features = new StringBuilder();
        for (int county = 0; county < COUNTIES; county++) {
            for (int cell = 0; cell < WIDE * HIGH; cell++) {
                int column = county % 5 * WIDE + cell % WIDE;
                int row = county / 5 * HIGH + cell / WIDE;
                String code = "9901" + (21 + county) + (100 + cell);
                features.append(features.isEmpty() ? "" : ",").append(FourTownships.feature(code, "样" + code.substring(5) + "镇",
                        ring(column, row)));
            }
        }
        Path file = FourTownships.write(folder, "prefecture.geojson", "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
        ImportRequest asked = FourTownships.request(file);
        register.get(DivisionImport.class).run(Actor.system("bench"), new ImportRequest(asked.files(), asked.level(), asked.codeField(),
                asked.nameField(),
                asked.epsg(), asked.codeSystem(), Classification.INTERNAL, null, false), ImportProgress.UNSEEN);
    }

    private static String ring(int column, int row) {
        List<double[]> ring = new ArrayList<>(edge(column, row, true));
        ring.addAll(edge(column + 1, row, false));
        List<double[]> top = new ArrayList<>(edge(column, row + 1, true));
        Collections.reverse(top);
        ring.addAll(top);
        List<double[]> left = new ArrayList<>(edge(column, row, false));
        Collections.reverse(left);
        ring.addAll(left);
        StringBuilder text = new StringBuilder();
        ring.forEach(at -> text.append(text.isEmpty() ? "" : ",").append('[').append(at[0]).append(',').append(at[1]).append(']'));
        return text.toString();
    }

    /** An edge of the grid, winding by some hundred metres, the same from whichever side it is asked for. */
    private static List<double[]> edge(int column, int row, boolean along) {
        List<double[]> edge = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            double t = (double) i / POINTS;
            double off = i == 0 ? 0 : 0.004 * Math.sin(7 * t * Math.PI) * Math.sin(column * 5 + row * 3 + 1);
            double lon = 112 + (column + (along ? t : 0)) * LON + (along ? 0 : off);
            double lat = 28 + (row + (along ? 0 : t)) * LAT + (along ? off : 0);
            edge.add(new double[] {Math.round(lon * 1e8) / 1e8, Math.round(lat * 1e8) / 1e8});
        }
        return edge;
    }

    /** A file of the line's own vertices, moved by up to ten metres, every seventh with a marker. */
    private void survey(UUID line) {
        BoundaryLines lines = register.get(BoundaryLines.class);
        BoundaryLine known = lines.require(line);
        Coordinate[] course = lines.standing(line).orElseThrow().geometry().getGeometryN(0).getCoordinates();
        StringBuilder cass = new StringBuilder();
        for (int i = 1; i < course.length - 1; i++) {
            boolean marker = i % 7 == 3;
            GridPoint at = GaussKrueger.inOwnZone(new LonLat(course[i].x + RANDOM.nextDouble() * 1e-4,
                    course[i].y + RANDOM.nextDouble() * 1e-4));
            cass.append(String.format(Locale.ROOT, "%s%03d,%s,%.4f,%.4f,%.3f%n", marker ? "JZ" : "JB", i, marker ? "JZ" : "JB",
                    at.yEast() + at.zone().number() * 1e6,
                    at.xNorth(), 100 + RANDOM.nextDouble() * 50));
        }
        SurveyImports imports = register.get(SurveyImports.class);
        UUID task = register.get(LineTasks.class).open(surveyor, line);
        Upload upload = imports.upload(surveyor, task, known.code() + ".dat", cass.toString().getBytes(StandardCharsets.US_ASCII));
        imports.accept(surveyor, upload.batchId(), register.get(TaskDesk.class).task(surveyor, task).rowVersion());
        MarkerSheets sheets = register.get(MarkerSheets.class);
        List<MarkerPage> pages = register.get(MarkerRegistration.class).all(surveyor, task);
        register.database().doInTransaction(() -> pages.forEach(page -> sheets.save(page.marker().id(), AgreedLine.sheet(page))));
    }

    /** Metadata of photographs alone: no bytes stand behind their hashes. */
    private void photographs() {
        List<UUID> markers = register.jdbc().sql("select id from marker").query(UUID.class).list();
        List<Object[]> documents = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        OffsetDateTime now = OffsetDateTime.of(2026, 3, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        for (UUID marker : markers) {
            for (int i = 0; i < PHOTOS; i++) {
                String hash = String.format(Locale.ROOT, "%064x", documents.size());
                documents.add(new Object[] {hash, 3_000_000, "image/jpeg", "DSC" + documents.size() + ".jpg", "bench", now});
                rows.add(new Object[] {new UUID(RANDOM.nextLong(), RANDOM.nextLong()), marker, hash, hash, i % 2 == 0 ? "NEAR" : "FAR",
                    now.toLocalDateTime().minusDays(i), 4000, 3000, surveyor.requireAccount(), now});
            }
        }
        register.get(JdbcTemplate.class).batchUpdate(
                "insert into document (sha256, byte_size, media_type, file_name, stored_by, stored_at) values (?, ?, ?, ?, ?, ?)", documents);
        register.get(JdbcTemplate.class).batchUpdate("""
                insert into marker_photo (id, marker_id, sha256, thumbnail, subject, taken_at, width_px, height_px, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    /** Two counties wait before the gates that look at most: at the course in words, and at the signing; the others are spread. */
    private void stages() {
        int[] seq = {0};
        for (int i = 0; i < projects.size(); i++) {
            int county = i;
            register.jdbc().sql("select line_id from project_line where project_id = :id").param("id", projects.get(i)).query(UUID.class).list()
                    .forEach(line -> {
                        int stage = county == AT_COURSE ? 7 : county == AT_SIGNING ? 9 : 3 + seq[0]++ % 9;
                        register.jdbc().sql("update project_line set stage = :stage, markers_planned = 6 where line_id = :line")
                                .param("stage", stage).param("line", line).update();
                        if (county == AT_SIGNING) {
                            register.get(AgreementDrafting.class).draft(surveyor, line);
                        }
                    });
        }
    }

    /** Four earlier courses of every line, each in force for a year. */
    private void history() {
        register.jdbc().sql(
                "update boundary_line_version set valid_from = date '2025-12-31', version_no = version_no + 10 where stage = 'IN_FORCE'")
                .update();
        Geometries geometries = register.get(Geometries.class);
        List<Object[]> rows = new ArrayList<>();
        OffsetDateTime now = OffsetDateTime.of(2026, 3, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        register.jdbc().sql("select line_id, geom, length_m, fingerprint from boundary_line_version where stage = 'IN_FORCE'").query(
                row -> {
            for (int year = 2021; year < 2025; year++) {
                rows.add(new Object[] {new UUID(RANDOM.nextLong(), RANDOM.nextLong()), row.getObject("line_id", UUID.class), year - 2016,
                    geometries.bind(geometries.require(row, "geom")), row.getDouble("length_m"), row.getString("fingerprint"),
                    LocalDate.of(year, 12, 31),
                    LocalDate.of(year + 1, 12, 31), now});
            }
        });
        register.get(JdbcTemplate.class).batchUpdate("""
                insert into boundary_line_version (id, line_id, version_no, stage, legal_status, classification, geom, length_m, fingerprint, source,
                                                   valid_from, valid_to, recorded_at)
                values (?, ?, ?, 'IN_FORCE', 'HABITUAL', 'INTERNAL', ?, ?, ?, 'bench', ?, ?, ?)""", rows);
    }
}
