package org.merestone.data.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.OpenDatabase;
import org.merestone.data.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AccountsTest {

    @Parameter
    TestDatabase kind;

    OpenDatabase database;
    Accounts accounts;
    ApiTokens tokens;
    Account officer = new Account(UUID.randomUUID(), "officer", "{bcrypt}x", "界线专员", "990121101", true, false,
            Set.of(Role.BOUNDARY_OFFICER, Role.NAMING_CLERK));

    @BeforeEach
    void open() {
        database = kind.open();
        accounts = new Accounts(database.jdbc(), OpenDatabase.CLOCK);
        tokens = new ApiTokens(database.jdbc(), OpenDatabase.CLOCK, UUID::randomUUID);
        accounts.add(officer);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAccountIsReadAsItWasEntered() {
        assertThat(accounts.byUsername("officer")).contains(officer);
        assertThat(accounts.byId(officer.id())).contains(officer);
        assertThat(accounts.byUsername("nobody")).isEmpty();
        assertThat(accounts.none()).isFalse();
    }

    @Test
    void anAccountActsOnlyInItsRolesAndDivision() {
        assertThat(officer.as(Role.BOUNDARY_OFFICER).actsIn("990121101")).isTrue();
        assertThat(officer.as(Role.BOUNDARY_OFFICER).actsIn("990121102")).isFalse();
        assertThatThrownBy(() -> officer.as(Role.COUNTY_OFFICER)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTokenSpeaksForItsAccountUntilItIsRevokedOrExpires() {
        ApiTokens.Issued issued = tokens.issue(officer.id(), "巡查终端", Duration.ofDays(30));
        assertThat(tokens.accountOf(issued.token())).contains(officer.id());
        ApiTokens later = new ApiTokens(database.jdbc(), Clock.offset(OpenDatabase.CLOCK, Duration.ofDays(31)), UUID::randomUUID);
        assertThat(later.accountOf(issued.token())).isEmpty();
        assertThat(tokens.revoke(issued.id(), officer.id())).isTrue();
        assertThat(tokens.accountOf(issued.token())).isEmpty();
        assertThat(tokens.accountOf("mst_guess")).isEmpty();
    }

    @Test
    void noSecretIsKeptOrPrinted() {
        ApiTokens.Issued issued = tokens.issue(officer.id(), "巡查终端", Duration.ofDays(30));
        assertThat(issued.toString()).doesNotContain(issued.token());
        assertThat(officer.toString()).doesNotContain("bcrypt");
        assertThat(database.jdbc().sql("select token_hash from api_token").query(String.class).single())
                .isNotEqualTo(issued.token()).hasSize(64);
    }
}
