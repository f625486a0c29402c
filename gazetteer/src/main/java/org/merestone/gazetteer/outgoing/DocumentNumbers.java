package org.merestone.gazetteer.outgoing;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers that were given to letters (发文登记). */
@Repository
public class DocumentNumbers {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    DocumentNumbers(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Gives a number to a letter, in the running transaction. The same letter of the same subject may go out again under its number.
     *
     * @param subject the case or the batch that the letter is about
     * @throws Refusal.NotAllowed where another letter has the number
     */
    public void give(Actor actor, DocumentNumber number, NumberedLetter letter, UUID subject) {
        ledger.awaitTurn();
        boolean known = jdbc.sql("select count(*) from document_number where number_text = :text").param("text", number.text())
                .query(Integer.class).single() > 0;
        boolean own = jdbc.sql("""
                select count(*) from document_number where number_text = :text and letter = :letter and subject_id = :subject""")
                .param("text", number.text()).param("letter", letter.name()).param("subject", subject).query(Integer.class).single() > 0;
        if (known && !own) {
            throw new Refusal.NotAllowed("number.taken", number.text(), free(number));
        }
        if (!known) {
            jdbc.sql("""
                    insert into document_number (number_text, organ, doc_year, doc_seq, letter, subject_id, entered_by, entered_at)
                    values (:text, :organ, :year, :seq, :letter, :subject, :by, :now)""")
                    .param("text", number.text()).param("organ", number.organ()).param("year", number.year())
                    .param("seq", number.sequence()).param("letter", letter.name()).param("subject", subject)
                    .param("by", actor.username()).param("now", LegalTime.now(clock)).update();
        }
    }

    /** The number of a letter, the latest where it got another. */
    public Optional<DocumentNumber> of(UUID subject, NumberedLetter letter) {
        return jdbc.sql("""
                select organ, doc_year, doc_seq from document_number where subject_id = :subject and letter = :letter
                order by entered_at desc, doc_seq desc fetch first 1 rows only""").param("subject", subject)
                .param("letter", letter.name()).query((row, n) -> new DocumentNumber(row.getString("organ"), row.getInt("doc_year"),
                        row.getInt("doc_seq"))).optional();
    }

    /** The number after the highest that the organ gave in that year. */
    private String free(DocumentNumber taken) {
        int highest = jdbc.sql("select max(doc_seq) from document_number where organ = :organ and doc_year = :year")
                .param("organ", taken.organ()).param("year", taken.year()).query(Integer.class).single();
        return new DocumentNumber(taken.organ(), taken.year(), highest + 1).text();
    }
}
