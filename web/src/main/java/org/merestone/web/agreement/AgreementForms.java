package org.merestone.web.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.agreement.Agreement;
import org.merestone.boundary.agreement.AgreementApproval;
import org.merestone.boundary.agreement.Signer;
import org.merestone.boundary.agreement.Wording;
import org.merestone.boundary.line.Classification;
import org.merestone.data.conflict.Refusal;
import org.springframework.format.annotation.DateTimeFormat;

/** The forms of an agreement's page. */
final class AgreementForms {

    private AgreementForms() {}

    /** What people write of it. */
    record Words(long rowVersion, @Nullable String number, @Nullable String title, @Nullable String overview, @Nullable String questions,
            @Nullable String effect, @Nullable Integer copies, @Nullable Boolean inOrder) {

        static Words of(Agreement agreement) {
            Wording wording = agreement.wording();
            return new Words(agreement.rowVersion(), wording.number(), wording.title(), wording.overview(), wording.questions(),
                    wording.effect(),
                    wording.copies(), wording.inOrder());
        }

        Wording wording() {
            return new Wording(or(number), or(title), or(overview), or(questions), or(effect), copies == null ? 0 : copies,
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

    /** A letter, an approval or a notice. */
    record Paper(@Nullable String fingerprint, @Nullable String number,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @Nullable Classification classification) {

        AgreementApproval.Letter letter() {
            if (day == null) {
                throw new Refusal.NotAllowed("keys.dateMissing");
            }
            return new AgreementApproval.Letter(or(number), day);
        }

        Classification requireClassification() {
            if (classification == null) {
                throw new Refusal.NotAllowed("keys.classificationMissing");
            }
            return classification;
        }

        String seen() {
            return or(fingerprint);
        }
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
