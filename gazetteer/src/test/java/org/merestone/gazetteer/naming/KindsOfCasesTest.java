package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.place.Place;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;

/** What else a case can ask for beside a name: another extent, a name in advance, a name again, a name that was always there. */
class KindsOfCasesTest extends InACounty {

    @Test
    void aRoadThatWasExtendedKeepsItsNameAndItsOldExtentStaysOnRecord() {
        UUID road = county.standing("青竹路", Secrecy.PUBLIC);
        NamingCase draft = county.desk.altering.extent(county.clerk, road, NamingOffice.line(114.31, 29.83), "向西延长", "东起鼓楼，西至河堤");
        assertThat(draft.kind()).isEqualTo(CaseKind.EXTENT_CHANGE);
        assertThat(county.cases.findings(draft.id())).as("its name stands already").isEmpty();
        approve(draft, NamingOffice.decision());
        Place now = county.places.require(road);
        assertThat(now.geometry().getCoordinate().x).isEqualTo(114.31);
        assertThat(now.standard().text()).isEqualTo("青竹路");
        assertThat(now.standard().validFrom()).isEqualTo(LocalDate.of(2000, 1, 1));
        assertThat(county.database.jdbc().sql("select count(*) from place_version where place_id = :id").param("id", road)
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aPlannedRoadIsNamedInAdvanceAsPlannedOnly() {
        NamingCase draft = county.applying.propose(county.clerk, CaseKind.PRE_NAMING, county.road("望月路"));
        NamingCase checked = county.simplified(county.handedInAndChecked(draft));
        refused(() -> county.deciding.approve(county.office, checked.id(), checked.rowVersion(),
                new Decision("文", NamingOffice.TODAY, Secrecy.PUBLIC, PlaceStatus.PRESENT)), "naming.planned");
        NamingCase approved = county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision());
        assertThat(county.places.require(Objects.requireNonNull(approved.placeId())).status()).isEqualTo(PlaceStatus.PLANNED);
    }

    @Test
    void aCancelledNameIsRestoredWithBothItsTimes() {
        UUID road = county.standing("青竹路", Secrecy.PUBLIC);
        refused(() -> county.desk.altering.restore(county.clerk, road, "取翠竹", "恢复老名"), "altering.inUse");
        approve(county.desk.altering.cancel(county.clerk, road, "道路已拆除"), NamingOffice.decision());
        assertThat(county.places.require(road).status()).isEqualTo(PlaceStatus.CANCELLED);
        refused(() -> county.desk.altering.extent(county.clerk, road, NamingOffice.line(114.31, 29.83), "延长", ""), "altering.gone");
        clock.turnTo(LocalDate.of(2026, 6, 1));
        NamingCase again = county.desk.altering.restore(county.clerk, road, "取翠竹", "重建");
        NamingCase checked = county.handedInAndChecked(again);
        county.cases.findings(checked.id()).stream().filter(finding -> !finding.settled())
                .forEach(finding -> county.deciding.answer(county.office, checked.id(), finding.sequence(), "恢复本名"));
        NamingCase simplified = county.simplified(checked);
        county.deciding.approve(county.office, simplified.id(), simplified.rowVersion(),
                new Decision("文〔2026〕2号", LocalDate.of(2026, 6, 1), Secrecy.PUBLIC, PlaceStatus.PRESENT));
        Place now = county.places.require(road);
        assertThat(now.status()).isEqualTo(PlaceStatus.PRESENT);
        assertThat(now.standard().validFrom()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(now.names()).filteredOn(name -> name.text().equals("青竹路")).hasSize(2);
    }

    @Test
    void aNameThatWasAlwaysThereHasNoFirstDay() {
        NamingCase draft = county.applying.propose(county.clerk, CaseKind.RECORDING, county.road("望月路"));
        NamingCase approved = approve(draft, new Decision("文", NamingOffice.TODAY, Secrecy.PUBLIC, PlaceStatus.PRESENT));
        assertThat(county.places.require(Objects.requireNonNull(approved.placeId())).standard().validFrom()).isNull();
    }

    @Test
    void aPlaceThatWaitsForItsDayIsNotChangedByAnotherCase() {
        UUID road = county.standing("青竹路", Secrecy.PUBLIC);
        approve(county.desk.altering.cancel(county.clerk, road, "道路已拆除"),
                new Decision("文", NamingOffice.TODAY, LocalDate.of(2026, 4, 1), Secrecy.PUBLIC, PlaceStatus.PRESENT));
        assertThat(county.places.require(road).status()).isEqualTo(PlaceStatus.PRESENT);
        refused(() -> county.desk.altering.rename(county.clerk, road, "望月路", "取明月", "改线", ""), "altering.underWay");
    }

    @Test
    void theQuorumIsRoundedUpAndNumbersAreBounded() {
        assertThat(county.desk.settings.quorum(3)).isEqualTo(2);
        assertThat(county.desk.settings.quorum(7)).isEqualTo(5);
        assertThat(county.desk.settings.quorum(9)).isEqualTo(6);
        refused(() -> county.desk.settings.change(county.office, "alarm_days", 0, "x"), "setting.amount");
        refused(() -> county.desk.settings.change(county.office, "alarm_days", 3, " "), "setting.amount");
        refused(() -> county.desk.settings.change(county.office, "quorum_part", 4, "议事规则"), "setting.amount");
        refused(() -> county.desk.settings.change(county.office, "no_such", 3, "x"), "setting.amount");
        county.desk.settings.change(county.office, "alarm_days", 7, "县规定");
        assertThat(county.desk.settings.alarmDays()).isEqualTo(7);
        assertThatThrownBy(() -> county.desk.settings.change(county.clerk, "alarm_days", 3, "x")).isInstanceOf(Refusal.NotYours.class);
    }

    private NamingCase approve(NamingCase draft, Decision decision) {
        NamingCase checked = county.simplified(county.handedInAndChecked(draft));
        return county.deciding.approve(county.office, checked.id(), checked.rowVersion(), decision);
    }
}
