package org.merestone.gazetteer.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.naming.NamingCase;

/** What is tested of papers, anew for every test and on either database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
abstract class AtThePaperDesk {

    @Parameter
    TestDatabase kind;

    PaperDesk desk;
    Actor office;

    @BeforeEach
    final void openTheDesk() {
        desk = new PaperDesk(kind);
        office = desk.county.office;
    }

    @AfterEach
    final void closeTheDesk() {
        desk.close();
    }

    /** A road that is asked about, voted on and reported. */
    final NamingCase reported(String name) {
        return desk.asked(desk.county.proposedAndChecked(desk.county.road(name)));
    }

    /** The same, approved, filed and announced. */
    final NamingCase announced(String name) {
        NamingCase told = desk.approved(reported(name));
        desk.told(told);
        return told;
    }

    /** A paper on the list of a case. */
    final CasePapers.Listed listed(NamingCase of, CasePaper paper) {
        return desk.papers.list(office, desk.of(of)).stream().filter(each -> each.paper() == paper).findFirst().orElseThrow();
    }

    /** The editions of a paper as they went out, the first first. */
    final List<KeptPaper> editions(NamingCase of, CasePaper paper) {
        return listed(of, paper).kept().stream().map(CasePapers.Edition::paper).toList();
    }

    final KeptPaper only(NamingCase of, CasePaper paper) {
        List<KeptPaper> editions = editions(of, paper);
        assertThat(editions).as(paper.name()).hasSize(1);
        return editions.get(0);
    }

    static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
