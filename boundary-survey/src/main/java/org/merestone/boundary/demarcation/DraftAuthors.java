package org.merestone.boundary.demarcation;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everyone who had a hand in a draft (rule 96: who made a thing neither confirms nor approves it). */
@Repository
class DraftAuthors {

    private final JdbcClient jdbc;

    DraftAuthors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean includes(UUID draftId, UUID account) {
        return jdbc.sql("select count(*) from draft_author where line_version_id = :draft and account_id = :account")
                .param("draft", draftId).param("account", account).query(Integer.class).single() > 0;
    }

    /** The caller holds the draft's lock. */
    void add(UUID draftId, UUID account) {
        if (!includes(draftId, account)) {
            jdbc.sql("insert into draft_author (line_version_id, account_id) values (:draft, :account)")
                    .param("draft", draftId).param("account", account).update();
        }
    }
}
