package org.merestone.boundary.review;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.NorthSurvey;
import org.merestone.boundary.agreement.AgreementApproval;
import org.merestone.boundary.demarcation.CourseEdits;
import org.merestone.boundary.demarcation.CourseInWords;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.quality.AllRules;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.division.Divisions;
import org.merestone.data.division.NewDivision;
import org.merestone.data.document.Documents;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.division.DivisionLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The line between 石门镇 and 白鹭镇, surveyed, agreed and signed without a fault, then spoiled in the tables behind everybody's back. */
final class SpoiledLine implements AutoCloseable {

    final BoundaryRegister register;
    final AgreedLine line;
    final JdbcClient jdbc;
    final UUID agreement;
    final Actor surveyor;
    private final Actor officer;

    SpoiledLine(TestDatabase kind, Path folder) {
        register = BoundaryRegister.withFourTownships(kind, folder);
        jdbc = register.jdbc();
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        officer = register.person("officer", Role.COUNTY_OFFICER, "990121");
        Actor shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        Actor bailu = register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU);
        county();
        line = new AgreedLine(register, surveyor).registerMarkers().confirm(shimen, bailu);
        agreement = line.agreement();
        line.sign(shimen, agreement);
        line.sign(bailu, agreement);
    }

    /** The county above the townships, with the line round it: the frame of the four, with a vertex where each line ends. */
    private void county() {
        UUID county = register.get(Divisions.class).add(new NewDivision(DivisionLevel.COUNTY, "990121",
                CodeSystem.civilAffairs(FourTownships.EDITION), "演示县", "演示", "COUNTY", null, "test", true, LocalDate.of(2005, 1, 1), null));
        sql("update division_version set parent_id = ? where code like '990121___'", county);
        UUID id = UUID.randomUUID();
        sql("""
                insert into boundary_line (id, level, line_kind, unit_a_id, code, name, demonstration, created_at)
                values (?, 'COUNTY', 'ADMINISTRATIVE', ?, '99010001210000', '演示县界', true, ?)""", id, county, OffsetDateTime.now());
        sql("""
                insert into boundary_line_version (id, line_id, version_no, stage, legal_status, classification, geom, length_m,
                                                   fingerprint, source, valid_from, recorded_at)
                values (?, ?, 1, 'IN_FORCE', 'HABITUAL', 'INTERNAL', ?, 1, repeat('0', 64), 'test', date '2025-12-31', ?)""", id, id,
                course(FRAME), OffsetDateTime.now());
    }

    static final double[] FRAME = {114.2, 29.7, 114.3, 29.7, 114.4, 29.7, 114.4, 29.8, 114.4, 29.9, 114.3, 29.9, 114.2, 29.9, 114.2, 29.8,
        114.2, 29.7};

    /** The agreement is approved, and the line is law. */
    void becomeLaw() {
        AgreementApproval approvals = register.get(AgreementApproval.class);
        approvals.report(officer, agreement, line.standing(agreement).fingerprint(), new AgreementApproval.Letter("请1号", AgreedLine.TODAY));
        approvals.approve(officer, agreement, line.standing(agreement).fingerprint(), new AgreementApproval.Letter("函9号", AgreedLine.TODAY),
                Classification.INTERNAL);
    }

    /** The rules that are broken when somebody asks after a fault was brought in; the fault is taken back. */
    Set<String> brokenBy(Consumer<SpoiledLine> fault) {
        Set<String> broken = new TreeSet<>();
        new TransactionTemplate(register.database().transactions()).executeWithoutResult(status -> {
            status.setRollbackOnly();
            fault.accept(this);
            register.get(AllRules.class).judge(List.of(line.line), true).of(line.line).forEach(each -> broken.add(each.ruleId()));
            register.get(NetworkReview.class).of("990121").forEach(each -> broken.add(each.ruleId()));
        });
        return broken;
    }

    void sql(String statement, Object... values) {
        jdbc.sql(statement).params(Arrays.asList(values)).update();
    }

    /** The same where {@code :draft} is the line's draft. */
    void draft(String statement) {
        sql(statement.replace(":draft", "'" + line.draft + "'").replace(":line", "'" + line.line + "'")
                .replace(":marker", "(select id from marker where serial = 2 and line_version_id = '" + line.draft + "')"));
    }

    Object course(double... lonLat) {
        return parts(lonLat);
    }

    Object parts(double[]... parts) {
        return register.get(Geometries.class).bind(Geometries.FACTORY.createMultiLineString(
                Arrays.stream(parts).map(SpoiledLine::part).toArray(LineString[]::new)));
    }

    private static LineString part(double[] lonLat) {
        Coordinate[] vertices = new Coordinate[lonLat.length / 2];
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = new Coordinate(lonLat[2 * i], lonLat[2 * i + 1]);
        }
        return Geometries.FACTORY.createLineString(vertices);
    }

    Object point(double lon, double lat) {
        return register.get(Geometries.class).bind(Geometries.FACTORY.createPoint(new Coordinate(lon, lat)));
    }

    void draftRuns(double... lonLat) {
        sql("update boundary_line_version set geom = ? where id = ?", course(lonLat), line.draft);
    }

    /** Another line of the county runs otherwise than it did. */
    void standingRuns(String name, double[]... lonLat) {
        sql("update boundary_line_version set geom = ? where line_id = (select id from boundary_line where name = ?)", parts(lonLat), name);
    }

    /** A township is recorded with which no line has to do. */
    void townshipWithoutLand() {
        register.get(Divisions.class).add(new NewDivision(DivisionLevel.TOWNSHIP, "990121104", CodeSystem.civilAffairs(FourTownships.EDITION),
                "龙泉镇", "龙泉", "TOWN", null, "test", true, FourTownships.EDITION, null));
    }

    /** The file from which the draft was drawn is another one. */
    void file(String name, String content) {
        String hash = register.get(Documents.class).store(surveyor, name, "text/plain", content.getBytes(StandardCharsets.UTF_8)).sha256();
        sql("update survey_batch set sha256 = ?, file_name = ? where state = 'ACCEPTED'", hash, name);
    }

    /** The same but for some words. */
    void fileWith(String text, String instead) {
        file("north.dat", NorthSurvey.FILE.replace(text, instead));
    }

    /** The first sentence says something else. */
    void sentence(String pattern, String instead) {
        CourseInWords course = register.get(TaskDesk.class).course(surveyor, line.task);
        CourseInWords.Natural first = course.natural().get(0);
        register.get(CourseEdits.class).write(surveyor, line.draft, course.rowVersion(), first.beginsAt(),
                first.text().replaceFirst(pattern, instead));
    }

    @Override
    public void close() {
        register.close();
    }
}
