package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.LineVersion;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;

/** Two people at once: both succeed where each has a side of their own, and otherwise one is told that the other was first. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AtOnceTest {

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    BoundaryRegister register;
    BoundaryLines lines;
    TwoKeys keys;
    Actor surveyor;
    Actor shimen;
    Actor bailu;
    Actor county;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        lines = register.get(BoundaryLines.class);
        keys = register.get(TwoKeys.class);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        bailu = register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU);
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
    }

    @AfterEach
    void close() {
        register.close();
    }

    @RepeatedTest(3)
    void bothSidesConfirmingAtOnceBothSucceed() throws Exception {
        UUID draft = draft(FourTownships.SHIMEN, FourTownships.BAILU, new Coordinate(114.303, 29.85));
        String seen = lines.requireVersion(draft).fingerprint();
        assertThat(atOnce(() -> keys.confirm(shimen, draft, seen), () -> keys.confirm(bailu, draft, seen))).isEmpty();
        assertThat(register.get(Confirmations.class).standing(draft, seen)).hasSize(2);
    }

    @RepeatedTest(3)
    void oneSideConfirmsOnceHoweverManyPress() throws Exception {
        UUID draft = draft(FourTownships.SHIMEN, FourTownships.BAILU, new Coordinate(114.303, 29.85));
        String seen = lines.requireVersion(draft).fingerprint();
        assertThat(atOnce(() -> keys.confirm(shimen, draft, seen), () -> keys.confirm(shimen, draft, seen)))
                .singleElement().isInstanceOf(Refusal.NotAllowed.class);
        assertThat(register.get(Confirmations.class).standing(draft, seen)).hasSize(1);
    }

    @RepeatedTest(3)
    void twoApprovalsAtOnceOneIsToldSo() throws Exception {
        UUID draft = confirmed(FourTownships.SHIMEN, FourTownships.BAILU, new Coordinate(114.303, 29.85));
        Approval seen = approval(draft);
        assertThat(atOnce(() -> keys.approve(county, draft, seen), () -> keys.approve(county, draft, seen)))
                .singleElement().isInstanceOf(Refusal.Stale.class);
        assertThat(register.get(AuditTrail.class).verify().holds()).isTrue();
    }

    @RepeatedTest(3)
    void ofTwoDraftsThatCrossEachOtherOnlyOneBecomesLaw() throws Exception {
        // Both swing into 石门镇 and cross there; neither crosses a line that stands.
        UUID north = confirmed(FourTownships.SHIMEN, FourTownships.BAILU, new Coordinate(114.25, 29.82), new Coordinate(114.25, 29.85));
        UUID west = confirmed(FourTownships.SHIMEN, FourTownships.QINGXI, new Coordinate(114.26, 29.85), new Coordinate(114.28, 29.85));
        Approval first = approval(north);
        Approval second = approval(west);
        assertThat(atOnce(() -> keys.approve(county, north, first), () -> keys.approve(county, west, second)))
                .singleElement().isInstanceOf(Refusal.NotAllowed.class);
    }

    private UUID confirmed(String unit, String other, Coordinate... through) {
        UUID draft = draft(unit, other, through);
        String seen = lines.requireVersion(draft).fingerprint();
        keys.confirm(register.person("officer-" + UUID.randomUUID(), Role.BOUNDARY_OFFICER, unit), draft, seen);
        keys.confirm(register.person("officer-" + UUID.randomUUID(), Role.BOUNDARY_OFFICER, other), draft, seen);
        return draft;
    }

    private UUID draft(String unit, String other, Coordinate... through) {
        BoundaryLine line = register.line(unit, other);
        return new Drafting(register).draft(surveyor, line, through);
    }

    private Approval approval(UUID draft) {
        LineVersion seen = lines.requireVersion(draft);
        return new Approval(seen.rowVersion(), seen.fingerprint(), "砚政函〔2026〕7号", LocalDate.of(2026, 2, 20), Classification.PUBLIC);
    }

    /** Lets all begin together and answers what those who failed were told. */
    private static List<Throwable> atOnce(Runnable... acts) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(acts.length);
        CyclicBarrier start = new CyclicBarrier(acts.length);
        List<Throwable> told = new ArrayList<>();
        try {
            List<Future<?>> results = new ArrayList<>();
            for (Runnable act : acts) {
                results.add(people.submit(() -> {
                    start.await();
                    act.run();
                    return null;
                }));
            }
            for (Future<?> result : results) {
                try {
                    result.get();
                } catch (ExecutionException e) {
                    told.add(e.getCause());
                }
            }
        } finally {
            people.shutdown();
        }
        return told;
    }
}
