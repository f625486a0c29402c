package org.merestone.boundary.project;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.claim.FieldConfirmation;
import org.merestone.boundary.claim.FieldWalk;
import org.merestone.boundary.claim.NewWalk;
import org.merestone.boundary.line.DivisionImport;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.division.Divisions;
import org.merestone.data.division.NewDivision;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.division.DivisionLevel;
import org.springframework.context.i18n.LocaleContextHolder;

/** A province with one city, one county and its four townships, the people who demarcate its lines, and a project that is under way. */
final class CountyWork implements AutoCloseable {

    /** The clock of the tests stands at 2026-03-01. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    static final LocalDate BEGINS = LocalDate.of(2026, 1, 1);
    static final LocalDate ENDS = LocalDate.of(2026, 12, 31);

    final BoundaryRegister register;
    final UUID county;
    final Actor officer;
    final Actor surveyor;
    final Actor shimen;
    final Actor bailu;
    final ProjectDesk desk;
    final ProjectBoard board;
    final PaperFiling filing;
    final UUID project;
    final UUID line;
    private int papers;

    CountyWork(TestDatabase kind, Path folder) {
        LocaleContextHolder.setLocale(Locale.CHINESE);
        register = new BoundaryRegister(kind, folder);
        county = register.database().inTransaction(() -> {
            UUID province = division(DivisionLevel.PROVINCE, "990000", "示例省", null);
            UUID city = division(DivisionLevel.PREFECTURE, "990100", "演示市", province);
            return division(DivisionLevel.COUNTY, "990121", "砚川县", city);
        });
        FourTownships.importInto(register.get(DivisionImport.class), folder);
        officer = register.person("county", Role.COUNTY_OFFICER, "990121");
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        bailu = register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU);
        desk = register.get(ProjectDesk.class);
        board = register.get(ProjectBoard.class);
        filing = register.get(PaperFiling.class);
        project = desk.open(officer, new NewProject(county, "砚川县乡级界线勘定", "测绘一队", "监理公司", BEGINS, ENDS));
        line = board.board(officer, project, BoardQuery.all()).page().rows().stream().map(BoardRow::line)
                .filter(each -> each.name().equals("石门白鹭线")).findFirst().orElseThrow().id();
    }

    ProjectLine line() {
        return board.line(officer, line).row().line();
    }

    void file(Actor actor, PaperKind kind) {
        filing.file(actor, line, line().rowVersion(), paper(kind, "contents " + papers++));
    }

    static NewPaper paper(PaperKind kind, String content) {
        return new NewPaper(kind, kind.name(), "砚民函〔2026〕1号", TODAY, kind + ".pdf", "application/pdf",
                content.getBytes(StandardCharsets.UTF_8));
    }

    void finish(Actor actor, WorkStage stage) {
        desk.finish(actor, line, line().rowVersion(), stage, TODAY);
    }

    /** Both sides walk the line; what is left open is given in metres from its first vertex. */
    void walk(NewWalk.Open... open) {
        register.get(FieldWalk.class).record(surveyor, line().lineId(), new NewWalk(TODAY, "石门镇政府", "", List.of(
                new FieldConfirmation.Participant(line().a().id(), "张三", "石门镇人民政府", "副镇长"),
                new FieldConfirmation.Participant(line().b().id(), "李四", "白鹭镇人民政府", "副镇长")), List.of(open)));
    }

    /** Brings the line to the planting of markers, all papers in order. */
    void agreedInTheField(int markers) {
        file(officer, PaperKind.PLAN_APPROVAL);
        finish(officer, WorkStage.PREPARATION);
        file(shimen, PaperKind.SITUATION);
        file(bailu, PaperKind.SITUATION);
        finish(officer, WorkStage.DESK_STUDY);
        desk.planMarkers(officer, line, line().rowVersion(), markers);
        file(shimen, PaperKind.DIRECTION_MAP);
        file(bailu, PaperKind.DIRECTION_MAP);
        walk();
        finish(officer, WorkStage.FIELD_CONFIRMATION);
    }

    private UUID division(DivisionLevel level, String code, String name, UUID parent) {
        return register.get(Divisions.class).add(new NewDivision(level, code, CodeSystem.civilAffairs(FourTownships.EDITION), name,
                name.substring(0, 2), level.name(), parent, "test", true, LocalDate.of(2005, 1, 1), null));
    }

    @Override
    public void close() {
        register.close();
        LocaleContextHolder.resetLocaleContext();
    }
}
