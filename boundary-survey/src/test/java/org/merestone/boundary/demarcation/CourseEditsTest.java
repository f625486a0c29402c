package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.NorthSurvey;
import org.merestone.boundary.course.Anchor;
import org.merestone.boundary.course.CourseFinding;
import org.merestone.boundary.course.Follows;
import org.merestone.boundary.course.Movement;
import org.merestone.boundary.course.Relation;
import org.merestone.boundary.course.Section;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;

/** The north line: markers 001, 002 and 003 from north to south, numbered against the direction of the stored geometry. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CourseEditsTest {

    private static final Section.Terrain RIVER =
            new Section.Terrain(Follows.RIVER, "陆水", Relation.of(Relation.Place.CENTRE_LINE), Movement.DOWNSTREAM, false);

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    NorthTask north;
    BoundaryRegister register;
    CourseEdits edits;
    Actor surveyor;
    UUID task;
    UUID draft;

    @BeforeEach
    void open() {
        north = new NorthTask(kind, folder);
        register = north.register;
        edits = register.get(CourseEdits.class);
        surveyor = north.surveyor;
        task = north.id;
        draft = north.accept("a.dat", NorthSurvey.bytes());
    }

    @AfterEach
    void close() {
        north.close();
    }

    @Test
    void aFreshDraftIsToldFromJunctionToMarkerToMarker() {
        List<String> sentences = sentences();
        assertThat(sentences).hasSize(3);
        assertThat(sentences.get(0)).startsWith("从石门白鹭交会点起，边界线").endsWith("m。").contains("到001号界桩");
        assertThat(sentences.get(1)).startsWith("从001号界桩起，边界线向南直行约").contains("到002号界桩");
        assertThat(sentences.get(2)).startsWith("从002号界桩起").contains("到003号界桩");
        assertThat(course().stops()).isFalse();
    }

    @Test
    void aSectionIsSplitAtAPointAndEachHalfFollowsItsOwn() {
        edits.split(surveyor, draft, rowVersion(), 1, point("JB002"));
        edits.follow(surveyor, draft, rowVersion(), 1, RIVER);
        String sentence = sentences().get(1);
        assertThat(sentence).contains("沿陆水河道中心线顺流下行").contains("到JB002号边界点，").contains("直行").endsWith("m。");
        assertThat(course().natural().get(1).sections()).hasSize(2);
        edits.join(surveyor, draft, rowVersion(), 1);
        assertThat(sentences().get(1)).doesNotContain("陆水").contains("直行");
    }

    @Test
    void aMarkerAlwaysEndsASection() {
        assertThatThrownBy(() -> edits.join(surveyor, draft, rowVersion(), 1)).isInstanceOf(Refusal.NotAllowed.class)
                .hasMessageContaining("course.endsAtMarker");
        assertThatThrownBy(() -> edits.split(surveyor, draft, rowVersion(), 1, point("JB003"))).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void whatSomebodyWroteIsKeptAndCheckedAndAnEmptySentenceIsMadeAgain() {
        String own = sentences().get(1).replace("直行", "沿田埂行");
        edits.write(surveyor, draft, rowVersion(), course().natural().get(1).beginsAt(), own);
        assertThat(sentences().get(1)).isEqualTo(own);
        assertThat(course().natural().get(1).written()).isTrue();
        assertThat(course().findings()).isEmpty();
        edits.write(surveyor, draft, rowVersion(), course().natural().get(1).beginsAt(), "");
        assertThat(course().natural().get(1).written()).isFalse();
        assertThat(sentences().get(1)).contains("直行");
    }

    @Test
    void aMovedLineMarksTheSentenceThatNoLongerHolds() {
        edits.write(surveyor, draft, rowVersion(), course().natural().get(1).beginsAt(), sentences().get(1));
        register.get(DraftEdits.class).movePoint(surveyor, draft, rowVersion(), point("JZ002"), new EnteredPosition.Degrees(114.27, 29.85), "");
        assertThat(course().natural().get(1).findings()).extracting(CourseFinding::kind).contains(CourseFinding.Kind.OTHER_DIRECTION);
        assertThat(course().natural().get(2).findings()).isEmpty();
    }

    @Test
    void nobodyConfirmsWordsThatDoNotHold() {
        String wrong = sentences().get(1).replace("向南", "向北");
        edits.write(surveyor, draft, rowVersion(), course().natural().get(1).beginsAt(), wrong);
        Actor officer = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        assertThatThrownBy(() -> register.get(TwoKeys.class).confirm(officer, draft, fingerprint())).isInstanceOf(Refusal.NotAllowed.class)
                .hasMessageContaining("keys.wordsDoNotHold");
        edits.write(surveyor, draft, rowVersion(), course().natural().get(1).beginsAt(), "");
        register.get(TwoKeys.class).confirm(officer, draft, fingerprint());
    }

    @Test
    void everyEditOfTheWordsChangesTheFingerprintVoidsWhatWasConfirmedAndIsOnRecord() {
        Actor officer = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        String seen = fingerprint();
        register.get(TwoKeys.class).confirm(officer, draft, seen);
        assertThat(edits.follow(surveyor, draft, rowVersion(), 0, RIVER)).isNotEqualTo(seen).isEqualTo(fingerprint());
        assertThat(register.get(Confirmations.class).of(draft)).singleElement().extracting(Confirmation::voidedAt).isNotNull();
        assertThat(register.get(AuditTrail.class).of("line", register.line(FourTownships.SHIMEN, FourTownships.BAILU).id().toString())).last()
                .satisfies(entry -> assertThat(entry.act().action()).isEqualTo("course.follow"));
    }

    @Test
    void aLandmarkOnTheWayIsNamed() {
        edits.recognise(surveyor, draft, rowVersion(), point("JB002"), Anchor.Nature.SADDLE);
        assertThat(sentences().get(1)).contains("，经176m鞍部（JB002号边界点）到002号界桩");
        assertThatThrownBy(() -> edits.recognise(surveyor, draft, rowVersion(), point("JZ002"), Anchor.Nature.SADDLE))
                .isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void aSecondSurveyKeepsWhatWasSaidOfPointsThatItHasToo() {
        edits.split(surveyor, draft, rowVersion(), 1, point("JB002"));
        edits.follow(surveyor, draft, rowVersion(), 1, RIVER);
        north.accept("b.dat", NorthSurvey.with("188.302", "188.304"));
        assertThat(sentences().get(1)).contains("沿陆水河道中心线顺流下行").contains("到JB002号边界点");
    }

    @Test
    void whoSawAnOlderDraftOrIsNotResponsibleEditsNothing() {
        long old = rowVersion();
        edits.follow(surveyor, draft, old, 0, RIVER);
        assertThatThrownBy(() -> edits.follow(surveyor, draft, old, 1, RIVER)).isInstanceOf(Refusal.Stale.class);
        Actor stranger = register.person("stranger", Role.SURVEYOR, "990122");
        assertThatThrownBy(() -> edits.follow(stranger, draft, rowVersion(), 0, RIVER)).isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> register.get(TaskDesk.class).course(stranger, task)).isInstanceOf(Refusal.NotFound.class);
    }

    private CourseInWords course() {
        return register.get(TaskDesk.class).course(surveyor, task);
    }

    private List<String> sentences() {
        return course().natural().stream().map(CourseInWords.Natural::text).toList();
    }

    private long rowVersion() {
        return course().rowVersion();
    }

    private String fingerprint() {
        return register.get(BoundaryLines.class).requireVersion(draft).fingerprint();
    }

    private UUID point(String number) {
        return register.get(BoundaryPoints.class).of(draft).stream().filter(point -> point.number().equals(number)).findFirst()
                .orElseThrow().id();
    }
}
