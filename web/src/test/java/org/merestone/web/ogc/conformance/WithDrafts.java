package org.merestone.web.ogc.conformance;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.merestone.data.account.Accounts;
import org.merestone.data.account.ApiTokens;
import org.merestone.web.drafts.DraftClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of Part 4 have in common: a surveyor's GIS on a line that nobody works on, and nothing of it left behind. */
abstract class WithDrafts {

    static final String GEOJSON = "application/geo+json";

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ApiTokens tokens;
    @Autowired
    Accounts accounts;
    DraftClient gis;

    @BeforeEach
    void findALineThatNobodyWorksOn() {
        gis = new DraftClient(port, jdbc, tokens, accounts);
    }

    @AfterEach
    void giveUpWhatIsLeft() {
        gis.giveUpWhatIsLeft();
    }
}
