package org.merestone.boundary.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.Refused;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;

/** An inspection is its inspector's: nobody else writes in it, and nobody writes in one that is over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionRefusalsTest {

    BoundaryRegister register;
    Actor surveyor;
    Actor checker;
    Actor county;
    AgreedLine line;
    InspectionDesk desk;

    @BeforeAll
    void open(@TempDir Path folder) {
        register = BoundaryRegister.withFourTownships(TestDatabase.H2, folder);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        checker = register.person("checker", Role.SURVEYOR, "990121");
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        line = new AgreedLine(register, surveyor).registerMarkers();
        desk = register.get(InspectionDesk.class);
    }

    @AfterAll
    void close() {
        register.close();
    }

    @Test
    void oneOpenInspectionOfALevelIsWrittenByWhoBeganIt() {
        Refused.asOthers("inspection.hand.PROCESS", () -> desk.begin(county, line.task, Level.PROCESS));
        Refused.asWrong("inspection.due.PROCESS", () -> desk.begin(checker, line.task, Level.FINAL));
        UUID begun = desk.begin(surveyor, line.task, Level.PROCESS);
        Refused.asWrong("inspection.openAlready", () -> desk.begin(checker, line.task, Level.PROCESS));
        Fault fault = new Fault(1, Element.MATHEMATICS, Fault.Weight.C, "点号压线");
        Refused.asOthers("inspection.notYours", () -> desk.fault(checker, line.task, begun, fault));
        Refused.asOthers("inspection.notYours", () -> desk.close(checker, line.task, begun, ""));
        Refused.asWrong("inspection.noSuchUnit", () -> desk.fault(surveyor, line.task, begun, new Fault(99, Element.MATHEMATICS,
                Fault.Weight.C, "没有的单位")));
        Refused.asUnknown("inspection.notFound", () -> desk.fault(surveyor, line.task, UUID.randomUUID(), fault));
        Refused.asWrong("inspection.noteTooLong", () -> desk.close(surveyor, line.task, begun, "记".repeat(1_001)));
        assertThat(desk.close(surveyor, line.task, begun, "记".repeat(1_000))).isEqualTo(Grade.EXCELLENT);
        Refused.asLate("inspection.closed", () -> desk.fault(surveyor, line.task, begun, fault));
        Refused.asLate("inspection.closed", () -> desk.close(surveyor, line.task, begun, ""));
        Refused.asOthers("inspection.author", () -> desk.begin(surveyor, line.task, Level.FINAL));
    }

    @Test
    void whoHasNoPartInTheLineSeesNoneOfIt() {
        Actor yuntai = register.person("yuntai", Role.BOUNDARY_OFFICER, FourTownships.YUNTAI);
        Refused.asUnknown("task.notFound", () -> desk.sheet(yuntai, line.task));
        Refused.asUnknown("task.notFound", () -> desk.begin(yuntai, line.task, Level.PROCESS));
        Refused.asUnknown("task.notFound", () -> desk.sheet(county, UUID.randomUUID()));
    }

    @Test
    void theSchemeIsTheCountysAndChangedForAReason() {
        Scheme scheme = desk.sheet(county, line.task).scheme().scheme();
        Refused.asOthers("inspection.countySets", () -> desk.setScheme(surveyor, scheme, "试行"));
        Refused.asWrong("keys.reasonMissing", () -> desk.setScheme(county, scheme, " "));
        Refused.asWrong("keys.reasonMissing", () -> desk.setScheme(county, scheme, "因".repeat(201)));
        int before = desk.sheet(county, line.task).scheme().versionNo();
        desk.setScheme(county, scheme, "重新公布");
        assertThat(desk.sheet(county, line.task).scheme().versionNo()).isEqualTo(before + 1);
    }
}
