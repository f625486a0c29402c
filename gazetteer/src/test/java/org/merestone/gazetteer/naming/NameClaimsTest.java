package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.merestone.gazetteer.place.Secrecy;

/** A name that was decided on is one case's in its scope, from then until the register has it or the case gives it up. */
class NameClaimsTest extends InACounty {

    @Test
    void aNameThatIsClaimedIsGivenToNoOtherCaseAndIsFreeWhenItIsWithdrawn() {
        NamingCase first = county.checked("望月路");
        NamingCase second = county.checked("望月路");
        claim(first);
        claim(first);
        assertThat(claims()).as("claimed twice by one case is claimed once").isEqualTo(1);
        refused(() -> claim(second), "naming.claimed");
        county.applying.withdraw(county.clerk, first.id(), first.rowVersion(), "停建");
        assertThat(claims()).isZero();
        claim(second);
        assertThat(claims()).isEqualTo(1);
    }

    @Test
    void whatIsGivenBackOrRefusedClaimsNothingAnyMore() {
        NamingCase returned = county.checked("望月路");
        claim(returned);
        county.deciding.giveBack(county.office, returned.id(), returned.rowVersion(), "换个名字");
        assertThat(claims()).isZero();
        NamingCase turnedDown = county.checked("听涛路");
        claim(turnedDown);
        county.deciding.reject(county.office, turnedDown.id(), turnedDown.rowVersion(), "停建");
        assertThat(claims()).isZero();
    }

    @Test
    void onceTheRegisterHasItTheClaimIsOverAndTheDuplicateIsTheRegistersOwn() {
        NamingCase first = county.checked("望月路");
        claim(first);
        county.deciding.approve(county.office, first.id(), first.rowVersion(), NamingOffice.decision());
        assertThat(claims()).isZero();
        NamingCase second = county.checked("望月路");
        refused(() -> county.deciding.approve(county.office, second.id(), second.rowVersion(), NamingOffice.decision()),
                "naming.errorsStand");
    }

    @Test
    void aNameThatStandsAlreadyIsClaimedByNobody() {
        UUID road = county.standing("青竹路", Secrecy.PUBLIC);
        claim(county.handedInAndChecked(county.desk.altering.extent(county.clerk, road, NamingOffice.line(114.31, 29.83), "向西延长", "东起鼓楼")));
        assertThat(claims()).isZero();
        UUID gone = county.standing("翠竹路", Secrecy.PUBLIC);
        claim(county.handedInAndChecked(county.desk.altering.cancel(county.clerk, gone, "道路已拆除")));
        assertThat(claims()).isZero();
    }

    @Test
    void outsideTheBuiltUpAreaTheClaimIsTheCountys() {
        NamingCase inside = county.checked("望月路");
        NamingCase outside = county.proposedAndChecked(new Proposal("望月路", NamingOffice.ROAD, Map.of(), "取明月之意", "新建", "西山",
                NamingOffice.line(114.41, 29.93), county.stoneDrum));
        claim(inside);
        claim(outside);
        assertThat(claims()).as("two scopes, two claims").isEqualTo(2);
    }

    private void claim(NamingCase of) {
        county.database.doInTransaction(() -> {
            county.database.ledger().awaitTurn();
            county.desk.claims.take(county.cases.require(of.id()));
        });
    }

    private int claims() {
        return county.database.jdbc().sql("select count(*) from name_claim").query(Integer.class).single();
    }
}
