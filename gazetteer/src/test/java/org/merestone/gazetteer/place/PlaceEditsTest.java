package org.merestone.gazetteer.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.StatutoryKind;
import org.merestone.gazetteer.naming.InACounty;
import org.merestone.gazetteer.naming.NamingOffice;

/** What the office may write in the register by itself, and what only a case does. */
class PlaceEditsTest extends InACounty {

    private static final LocalDate YEAR_1990 = LocalDate.of(1990, 1, 1);

    private PlaceEdits edits;
    private UUID road;

    @BeforeEach
    void desk() {
        edits = county.desk.get(PlaceEdits.class);
        road = county.standing("青竹路", Secrecy.PUBLIC);
    }

    @Test
    void aNameIsCancelledAndRestoredByACaseOnly() {
        refused(() -> change(PlaceStatus.CANCELLED), "register.cancelsByCase");
        change(PlaceStatus.UNDER_CONSTRUCTION);
        change(PlaceStatus.HISTORICAL);
        assertThat(county.places.require(road).status()).isEqualTo(PlaceStatus.HISTORICAL);
        county.database.jdbc().sql("update place set status = 'CANCELLED' where id = :id").param("id", road).update();
        refused(() -> change(PlaceStatus.PRESENT), "register.cancelsByCase");
        change(PlaceStatus.CANCELLED); // what else it is may still be put right
    }

    @Test
    void aPlannedPlaceThatWasBuiltIsPresentFromItsDayAndStaysPlannedOnRecord() {
        change(PlaceStatus.PLANNED);
        edits.change(county.office, road, seen(), as(PlaceStatus.PRESENT, LocalDate.of(2026, 2, 20), "建成通车"));
        assertThat(county.places.require(road).status()).isEqualTo(PlaceStatus.PRESENT);
        assertThat(county.desk.get(PlaceHistory.class).past(road)).anySatisfy(past -> {
            assertThat(past.status()).isEqualTo(PlaceStatus.PLANNED);
            assertThat(past.reason()).isEqualTo("建成通车");
        });
    }

    @Test
    void aFormEndsAfterItBeganForAReasonAndTheStandardOneByACaseOnly() {
        UUID alias = edits.recordName(county.office, road, seen(), form("竹子街", YEAR_1990));
        refused(() -> end(alias, YEAR_1990, "不再使用"), "register.period");
        refused(() -> end(alias, YEAR_1990.plusDays(1), " "), "register.reason");
        refused(() -> end(alias, YEAR_1990.plusDays(1), "长".repeat(1_001)), "register.reason");
        assertThatThrownBy(() -> end(UUID.randomUUID(), YEAR_1990.plusDays(1), "不再使用")).isInstanceOf(Refusal.NotFound.class);
        UUID standard = county.places.require(road).standard().id();
        refused(() -> end(standard, YEAR_1990.plusYears(20), "不再使用"), "register.endsByCase");
        end(alias, YEAR_1990.plusYears(20), "不再使用");
        UUID ended = county.places.require(road).names().stream().filter(name -> name.kind() == NameKind.ALIAS).findFirst().orElseThrow()
                .id();
        refused(() -> end(ended, YEAR_1990.plusYears(21), "又一次"), "register.endsByCase");
    }

    @Test
    void aSpellingThatSomebodyGivesStandsAsGiven() {
        edits.recordName(county.office, road, seen(), new RecordedName(NameKind.ALIAS, "十里铺街", "Shílǐpù Jiē", "zh", "", "县志", null,
                null));
        edits.recordName(county.office, road, seen(), new RecordedName(NameKind.MINORITY, "Bambuk yoli", "Bambuk yoli", "ug-Latn", "",
                "译写表", null, null));
        assertThat(county.places.require(road).names()).filteredOn(name -> name.kind() != NameKind.STANDARD)
                .extracting(name -> name.romanToned() + " " + name.romanConfirmed())
                .containsExactlyInAnyOrder("Shílǐpù Jiē true", "Bambuk yoli true");
    }

    @Test
    void nothingIsWrittenOfAnotherTownshipByItsClerkNorOfWhatIsNotThere() {
        notYours(() -> edits.change(county.clerk, road, seen(), as(PlaceStatus.PRESENT, YEAR_1990, "更正")), "naming.role");
        assertThatThrownBy(() -> edits.change(county.office, UUID.randomUUID(), 0, as(PlaceStatus.PRESENT, YEAR_1990, "更正")))
                .isInstanceOf(Refusal.NotFound.class);
        stale(() -> edits.change(county.office, road, seen() + 1, as(PlaceStatus.PRESENT, YEAR_1990, "更正")), "register.stale");
    }

    @Test
    void aTieGoesOneWayAndIsTiedOnce() {
        UUID other = county.standing("翠竹路", Secrecy.PUBLIC);
        refused(() -> edits.link(county.office, road, road, PlaceLink.Kind.NAMED_AFTER), "register.linkClasses");
        refused(() -> edits.link(county.office, road, other, PlaceLink.Kind.HOLDS), "register.linkClasses");
        edits.link(county.office, road, other, PlaceLink.Kind.NAMED_AFTER);
        refused(() -> edits.link(county.office, road, other, PlaceLink.Kind.NAMED_AFTER), "register.linked");
        edits.link(county.office, other, road, PlaceLink.Kind.NAMED_AFTER);
        assertThat(county.desk.get(PlaceLinks.class).of(road)).extracting(PlaceLink::outward).containsExactlyInAnyOrder(true, false);
        notYours(() -> edits.link(county.clerk, road, other, PlaceLink.Kind.NAMED_AFTER), "naming.role");
    }

    private void change(PlaceStatus status) {
        edits.change(county.office, road, seen(), as(status, LocalDate.of(2026, 2, 1), "核对"));
    }

    private static PlaceChange as(PlaceStatus status, LocalDate since, String reason) {
        return new PlaceChange(NamingOffice.ROAD, StatutoryKind.STREET, status, Secrecy.PUBLIC, Protection.NONE, "", "", "", since, reason,
                "");
    }

    private void end(UUID name, LocalDate day, String reason) {
        edits.endName(county.office, road, seen(), name, day, reason);
    }

    private static RecordedName form(String text, @Nullable LocalDate from) {
        return new RecordedName(NameKind.ALIAS, text, "", "zh", "", "县志", from, null);
    }

    private long seen() {
        return county.places.require(road).rowVersion();
    }
}
