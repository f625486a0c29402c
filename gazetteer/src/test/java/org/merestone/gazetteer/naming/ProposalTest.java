package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.place.NameOnRecord;
import org.merestone.gazetteer.place.NewPlace;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.gazetteer.search.NameFilter;
import org.merestone.gazetteer.search.NameQuery;
import org.merestone.geo.Severity;

class ProposalTest {

    private static final Geometry LINE = NamingOffice.line(114.3, 29.8);

    @Test
    void anApplicationSaysWhatWhyAndWhere() {
        refused("naming.nameLength", () -> proposal(" ", "义", "由", LINE));
        refused("naming.nameLength", () -> proposal("路".repeat(51), "义", "由", LINE));
        refused("naming.meaningAndReason", () -> proposal("望月路", "", "由", LINE));
        refused("naming.meaningAndReason", () -> proposal("望月路", "义", " ", LINE));
        refused("naming.textTooLong", () -> proposal("望月路", "义".repeat(1_001), "由", LINE));
        refused("naming.geometry", () -> proposal("望月路", "义", "由", Geometries.FACTORY.createLineString()));
        refused("naming.geometry", () -> proposal("望月路", "义", "由", to(Double.NaN, 29)));
        refused("naming.geometry", () -> proposal("望月路", "义", "由", to(38_500_000, 3_300_000)));
        assertThat(proposal(" 望月路 ", "义", "由", LINE).name()).isEqualTo("望月路");
    }

    @Test
    void anApprovalIsOfAPlaceThatIsThere() {
        refused("naming.documentNumber", () -> decision("", PlaceStatus.PRESENT));
        refused("naming.documentNumber", () -> decision("号".repeat(101), PlaceStatus.PRESENT));
        refused("naming.placeGone", () -> decision("1号", PlaceStatus.HISTORICAL));
        refused("naming.placeGone", () -> decision("1号", PlaceStatus.CANCELLED));
        assertThat(decision(" 1号 ", PlaceStatus.UNDER_CONSTRUCTION).documentNumber()).isEqualTo("1号");
    }

    @Test
    void anErrorIsNeverSettledByAnAnswer() {
        assertThat(finding(Severity.INFO, null).settled()).isTrue();
        assertThat(finding(Severity.WARN, null).settled()).isFalse();
        assertThat(finding(Severity.WARN, "已习用").settled()).isTrue();
        assertThat(finding(Severity.ERROR, "已习用").settled()).isFalse();
        assertThat(finding(Severity.BLOCK, "已习用").settled()).isFalse();
        assertThat(finding(Severity.WARN, "已习用").sameAs(finding(Severity.WARN, null))).isTrue();
        assertThat(finding(Severity.WARN, null).sameAs(finding(Severity.ERROR, null))).isFalse();
    }

    @Test
    void aNameStandsFromItsFirstDayToTheDayItEnds() {
        NameOnRecord name = record(LocalDate.of(1981, 1, 1), LocalDate.of(1990, 1, 1));
        assertThat(name.standsOn(LocalDate.of(1980, 12, 31))).isFalse();
        assertThat(name.standsOn(LocalDate.of(1981, 1, 1))).isTrue();
        assertThat(name.standsOn(LocalDate.of(1989, 12, 31))).isTrue();
        assertThat(name.standsOn(LocalDate.of(1990, 1, 1))).isFalse();
        assertThat(record(null, null).standsOn(LocalDate.of(1900, 1, 1))).isTrue();
    }

    @Test
    void valuesKeepTheirInvariants() {
        assertThatThrownBy(() -> NamingOffice.name(NameKind.FORMER, "红旗路", LocalDate.of(2000, 1, 1), LocalDate.of(2000, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NewPlace(NamingOffice.ROAD, NamingOffice.ROAD.usualKind(), LINE, List.of(), "",
                PlaceStatus.PRESENT, Secrecy.INTERNAL, "", false)).isInstanceOf(IllegalArgumentException.class);
        assertThat(NameQuery.of("路").within("990121").near(114, 29).ofClass("235").limit(5))
                .isEqualTo(new NameQuery("路", new NameQuery.Near(114, 29), NameFilter.NONE.within("990121").ofClass("235"), 5));
    }

    private static NameOnRecord record(LocalDate from, LocalDate to) {
        return new NameOnRecord(UUID.randomUUID(), NameKind.STANDARD, "红旗路", "红旗", "路", "Hóngqí Lù", "Hongqi Lu", true, "hóng qí lù", "",
                "", null, from, to, "zh");
    }

    private static StoredFinding finding(Severity severity, String answer) {
        return new StoredFinding(1, 1, "N08", "2026.1", severity, "同音", "sounds alike", null, null, null, answer,
                answer == null ? null : "office", answer == null ? null : OffsetDateTime.MIN);
    }

    private static Proposal proposal(String name, String meaning, String reason, Geometry geometry) {
        return new Proposal(name, NamingOffice.ROAD, Map.of(), meaning, reason, "", geometry, UUID.randomUUID());
    }

    private static Decision decision(String number, PlaceStatus status) {
        return new Decision(number, NamingOffice.TODAY, Secrecy.PUBLIC, status);
    }

    private static Geometry to(double x, double y) {
        return Geometries.FACTORY.createLineString(new Coordinate[] {new Coordinate(114, 29), new Coordinate(x, y)});
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
