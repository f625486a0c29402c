package org.merestone.boundary.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.Refused;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;

/** Claims and walks as they are not taken down: by others, of another day, of what is gone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimRefusalsTest {

    private static final LocalDate TODAY = AgreedLine.TODAY;
    private static final List<Coordinate> DRAWN = List.of(new Coordinate(114.3, 29.9), new Coordinate(114.306, 29.85),
            new Coordinate(114.3, 29.8));

    BoundaryRegister register;
    Actor surveyor;
    Actor county;
    Actor shimen;
    Actor bailu;
    UUID line;
    UUID a;
    UUID b;
    ClaimDesk desk;
    FieldWalk walks;

    @BeforeAll
    void open(@TempDir Path folder) {
        register = BoundaryRegister.withFourTownships(TestDatabase.H2, folder);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        bailu = register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU);
        line = register.line(FourTownships.SHIMEN, FourTownships.BAILU).id();
        a = register.division(FourTownships.SHIMEN).id();
        b = register.division(FourTownships.BAILU).id();
        desk = register.get(ClaimDesk.class);
        walks = register.get(FieldWalk.class);
    }

    @AfterAll
    void close() {
        register.close();
    }

    @Test
    void twentyClaimsStandAtMost() {
        UUID first = desk.draw(shimen, line, a, DRAWN, "第1次主张");
        for (int i = 2; i <= 20; i++) {
            desk.draw(shimen, line, a, DRAWN, "第" + i + "次主张");
        }
        Refused.asWrong("claim.tooMany", () -> desk.draw(bailu, line, b, DRAWN, "还有一条"));
        Refused.asWrong("keys.reasonMissing", () -> desk.withdraw(shimen, line, first, " "));
        Refused.asOthers("claim.ownSide", () -> desk.withdraw(bailu, line, first, "不是你的"));
        desk.withdraw(shimen, line, first, "重画");
        Refused.asLate("claim.withdrawn", () -> desk.withdraw(shimen, line, first, "再撤一次"));
        Refused.asLate("claim.withdrawn", () -> desk.addEvidence(shimen, line, first, evidence(TODAY)));
        desk.draw(bailu, line, b, DRAWN, "撤回一条，便有位置");
        Refused.asUnknown("claim.notFound", () -> desk.withdraw(shimen, line, UUID.randomUUID(), "没有的"));
        Refused.asUnknown("line.notFound", () -> desk.draw(shimen, UUID.randomUUID(), a, DRAWN, "没有的线"));
        Refused.asUnknown("agreement.noSuchFile", () -> desk.file(shimen, line, "0".repeat(64)));
        assertThat(register.get(ClaimReader.class).of(county, line).claims()).filteredOn(BoundaryClaim::stands).hasSize(20);
    }

    @Test
    void evidenceIsNotOfADayToCome() {
        UUID other = register.line(FourTownships.SHIMEN, FourTownships.QINGXI).id();
        UUID claim = desk.draw(shimen, other, a, List.of(new Coordinate(114.2, 29.8), new Coordinate(114.25, 29.81)), "历来如此");
        Refused.asWrong("project.paperInFuture", () -> desk.addEvidence(shimen, other, claim, evidence(TODAY.plusDays(1))));
        Refused.asOthers("claim.ownSide", () -> desk.addEvidence(register.person("qingxi", Role.BOUNDARY_OFFICER, FourTownships.QINGXI),
                other, claim, evidence(TODAY)));
    }

    @Test
    void aWalkIsWrittenDownByWhoAnswersForBothSidesAndSettledByTheCounty() {
        UUID other = register.line(FourTownships.BAILU, FourTownships.YUNTAI).id();
        UUID yuntai = register.division(FourTownships.YUNTAI).id();
        NewWalk walk = new NewWalk(TODAY, "渡口", "", List.of(person(b, "李四"), person(yuntai, "赵六")), List.of(new NewWalk.Open(1_000, 2_000,
                "沙洲归属")));
        Refused.asOthers("claim.hostRecords", () -> walks.record(bailu, other, walk));
        Refused.asWrong("claim.walkInFuture", () -> walks.record(surveyor, other, new NewWalk(TODAY.plusDays(1), "渡口", "",
                walk.participants(), List.of())));
        Refused.asWrong("claim.sideAbsent", () -> walks.record(surveyor, other, new NewWalk(TODAY, "渡口", "", List.of(person(b, "李四")),
                List.of())));
        Refused.asWrong("agreement.noSuchSide", () -> walks.record(surveyor, other, new NewWalk(TODAY, "渡口", "", List.of(person(a, "张三")),
                List.of())));
        walks.record(surveyor, other, walk);
        OpenSection open = register.get(ClaimReader.class).of(county, other).sections().get(0);
        Refused.asOthers("claim.countySettles", () -> walks.setAside(surveyor, other, open.id(), open.rowVersion(), "另议"));
        Refused.asOthers("claim.countySettles", () -> settle(bailu, other, open, open.rowVersion(), "函1号", "按现状"));
        Refused.asUnknown("claim.noSuchSection", () -> walks.setAside(county, other, UUID.randomUUID(), 0, "另议"));
        Refused.asLate("claim.sectionMoved", () -> walks.setAside(county, other, open.id(), open.rowVersion() + 1, "另议"));
        Refused.asWrong("keys.reasonMissing", () -> walks.setAside(county, other, open.id(), open.rowVersion(), " "));
        for (String[] words : new String[][] {{" ", "按现状"}, {"号".repeat(101), "按现状"}, {"函1号", " "}, {"函1号", "状".repeat(1_001)}}) {
            Refused.asWrong("claim.settlementIncomplete", () -> settle(county, other, open, open.rowVersion(), words[0], words[1]));
        }
        settle(county, other, open, open.rowVersion(), "函1号", "按现状");
        OpenSection solved = register.get(ClaimReader.class).of(county, other).sections().get(0);
        Refused.asWrong("claim.sectionNotOpen", () -> settle(county, other, solved, solved.rowVersion(), "函2号", "再来"));
        Refused.asWrong("claim.sectionNotOpen", () -> walks.setAside(county, other, solved.id(), solved.rowVersion(), "再来"));
    }

    private void settle(Actor actor, UUID of, OpenSection section, long seen, String number, String note) {
        walks.settle(actor, of, section.id(), seen, OpenSection.Settlement.By.AGREEMENT, number, TODAY, note, "", null);
    }

    private static Evidence.Filed evidence(LocalDate day) {
        return new Evidence.Filed(Evidence.Kind.HISTORY, "县志", "", day, "第三卷", "", "", null);
    }

    private static FieldConfirmation.Participant person(UUID unit, String name) {
        return new FieldConfirmation.Participant(unit, name, "镇人民政府", "副镇长");
    }
}
