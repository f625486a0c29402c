package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.ChangeLog;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.place.NameOnRecord;
import org.merestone.gazetteer.place.Place;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.gazetteer.search.NameHit;
import org.merestone.gazetteer.search.NameQuery;
import org.merestone.gazetteer.search.NameSearch;

/** A name that stands is changed and ended by cases. */
class AlteringTest extends InACounty {

    UUID road;

    @BeforeEach
    void open() {
        road = county.standing("青竹路", Secrecy.PUBLIC);
    }

    @Test
    void aRenamingEndsTheOldNameOnTheDayOnWhichTheNewOneBegins() {
        approve(county.desk.altering.rename(county.clerk, road, "望月路", "取明月之意", "道路改线", ""));
        Place place = county.places.require(road);
        assertThat(place.standard().text()).isEqualTo("望月路");
        assertThat(place.standard().validFrom()).isEqualTo(NamingOffice.TODAY);
        assertThat(place.names()).filteredOn(name -> name.text().equals("青竹路")).singleElement().satisfies(old -> {
            assertThat(old.kind()).isEqualTo(NameKind.STANDARD);
            assertThat(old.validTo()).isEqualTo(NamingOffice.TODAY);
        });
        assertThat(place.placeCode()).isEqualTo("");
        assertThat(place.secrecy()).isEqualTo(Secrecy.PUBLIC);
        NameSearch search = NameSearch.of(county.published.load(NamingOffice.TODAY));
        assertThat(search.search(NameQuery.of("青竹路"))).singleElement().satisfies(hit -> {
            assertThat(hit.currentName()).isEqualTo("望月路");
            assertThat(hit.kind()).isEqualTo(NameKind.FORMER);
        });
        assertThat(search.search(NameQuery.of("望月路"))).extracting(NameHit::id).containsExactly(road);
        assertThat(new ChangeLog(county.database.jdbc()).since(0, 100)).extracting(ChangeLog.Entry::change)
                .contains(Change.replace(Change.Part.NAMES, "place", road));
        assertThat(county.desk.clocks.running()).hasSize(2);
    }

    @Test
    void aCancelledNameEndsAndIsFoundAsHistory() {
        approve(county.desk.altering.cancel(county.clerk, road, "道路已拆除"));
        Place place = county.places.require(road);
        assertThat(place.status()).isEqualTo(PlaceStatus.CANCELLED);
        assertThat(place.names()).extracting(NameOnRecord::validTo).containsExactly(NamingOffice.TODAY);
        assertThat(county.database.jdbc().sql("select status from place_version").query(String.class).single()).isEqualTo("PRESENT");
        NameSearch search = NameSearch.of(county.published.load(NamingOffice.TODAY));
        assertThat(search.search(NameQuery.of("青竹路"))).hasSize(1);
        refused(() -> county.desk.altering.cancel(county.clerk, road, "再次"), "altering.gone");
    }

    @Test
    void aProtectedNameIsNotTouchedWithoutItsMeasures() {
        for (String protection : new String[] {"LISTED", "HISTORIC"}) {
            county.database.jdbc().sql("update place set protection = :p where id = :id").param("p", protection).param("id", road).update();
            refused(() -> county.desk.altering.rename(county.clerk, road, "望月路", "取明月之意", "道路改线", " "), "altering.measures");
        }
        NamingCase opened = county.desk.altering.rename(county.clerk, road, "望月路", "取明月之意", "道路改线", "立碑，老名字用于公园");
        assertThat(opened.measures()).isEqualTo("立碑，老名字用于公园");
        assertThat(opened.kind()).isEqualTo(CaseKind.RENAMING);
    }

    @Test
    void theOwnNameOfAPlaceIsNotInItsWayAndAnothersIs() {
        UUID other = county.standing("听涛路", Secrecy.PUBLIC);
        NamingCase near = county.desk.altering.rename(county.clerk, road, "青竹大道", "同上", "道路拓宽", "");
        assertThat(county.cases.findings(near.id())).noneMatch(finding -> road.equals(finding.conflictPlaceId()));
        county.applying.withdraw(county.clerk, near.id(), near.rowVersion(), "");
        NamingCase taken = county.desk.altering.rename(county.clerk, road, "听涛路", "同上", "道路拓宽", "");
        assertThat(county.cases.findings(taken.id())).anyMatch(finding -> finding.ruleId()
                .equals("N07") && other.equals(finding.conflictPlaceId()));
    }

    @Test
    void oneCaseAtATimeByThoseOfTheDivisionAndNeverForTheSameName() {
        refused(() -> county.desk.altering.rename(county.clerk, road, "青竹路", "同上", "x", ""), "altering.sameName");
        assertThatThrownBy(() -> county.desk.altering.cancel(county.otherClerk, road, "道路已拆除")).isInstanceOf(Refusal.NotYours.class);
        NamingCase first = county.desk.altering.cancel(county.clerk, road, "道路已拆除");
        refused(() -> county.desk.altering.rename(county.clerk, road, "望月路", "同上", "x", ""), "altering.underWay");
        NamingCase submitted = county.applying.submit(county.clerk, first.id(), first.rowVersion());
        NamingCase checked = county.simplified(county.deciding.check(county.office, submitted.id(), submitted.rowVersion()));
        refused(() -> county.deciding.approve(county.office, checked.id(), checked.rowVersion(),
                new Decision("文", LocalDate.of(1999, 12, 31), Secrecy.PUBLIC, PlaceStatus.PRESENT)), "altering.notStanding");
    }

    private void approve(NamingCase draft) {
        NamingCase submitted = county.applying.submit(county.clerk, draft.id(), draft.rowVersion());
        NamingCase checked = county.simplified(county.deciding.check(county.office, submitted.id(), submitted.rowVersion()));
        assertThat(county.cases.findings(checked.id())).noneMatch(finding -> finding.severity().stops());
        county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision());
    }
}
