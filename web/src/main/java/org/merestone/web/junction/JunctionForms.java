package org.merestone.web.junction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.agreement.AgreementApproval;
import org.merestone.boundary.agreement.Signer;
import org.merestone.boundary.junction.Junction;
import org.merestone.boundary.junction.JunctionAgreement;
import org.merestone.boundary.junction.JunctionQuery;
import org.merestone.boundary.junction.JunctionWording;
import org.merestone.data.conflict.Refusal;
import org.merestone.web.request.BadRequest;
import org.springframework.format.annotation.DateTimeFormat;

/** The forms of the junctions' pages. */
final class JunctionForms {

    private static final int ROWS = 50;
    private static final int LONGEST_TEXT = 60;

    private JunctionForms() {}

    /** What the list was asked for, as its address says it. */
    record Asked(@Nullable String text, Junction.@Nullable Kind kind, @Nullable Boolean marked, @Nullable Boolean signed,
            @Nullable Integer page) {

        JunctionQuery query() {
            int wanted = page == null ? 0 : page;
            if (wanted < 0 || wanted > 1_000_000) {
                throw new BadRequest("request.wrongValue", "page");
            }
            if (text != null && text.length() > LONGEST_TEXT) {
                throw new BadRequest("request.tooLong", "text", LONGEST_TEXT);
            }
            return new JunctionQuery(or(text), kind, marked, signed, wanted, ROWS);
        }
    }

    /** What people write of an agreement. */
    record Words(long rowVersion, @Nullable String number, @Nullable String title, @Nullable String description,
            @Nullable String unmarkedReason,
            @Nullable String effect, @Nullable Integer copies, @Nullable Boolean inOrder) {

        static Words of(JunctionAgreement agreement) {
            JunctionWording wording = agreement.wording();
            return new Words(agreement.rowVersion(), wording.number(), wording.title(), wording.description(), wording.unmarkedReason(),
                    wording.effect(), wording.copies(), wording.inOrder());
        }

        JunctionWording wording() {
            return new JunctionWording(or(number), or(title), or(description), or(unmarkedReason), or(effect), copies == null ? 0 : copies,
                    Boolean.TRUE.equals(inOrder));
        }
    }

    /** Who signs. */
    record Hand(String fingerprint, @Nullable String name, @Nullable String post,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate signedOn) {

        Signer signer() {
            if (signedOn == null) {
                throw new Refusal.NotAllowed("keys.dateMissing");
            }
            return new Signer(or(name), or(post), signedOn);
        }
    }

    /** The approval. */
    record Paper(String fingerprint, @Nullable String number, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {

        AgreementApproval.Letter letter() {
            if (day == null) {
                throw new Refusal.NotAllowed("keys.dateMissing");
            }
            return new AgreementApproval.Letter(or(number), day);
        }
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
