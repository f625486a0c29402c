package org.merestone.data.ledger;

/**
 * One thing done to one subject, as the audit trail keeps it.
 *
 * @param action      what was done, in the form {@code line.confirm}
 * @param subjectKind what it was done to: {@code line}, {@code marker}, {@code naming-case}…
 * @param subjectId   the subject's id
 * @param reason      why, in the actor's words; empty where none is asked for
 * @param detail      what else a later reader needs (a fingerprint, a document number); at most 4,000 characters
 */
public record Act(String action, String subjectKind, String subjectId, String reason, String detail) {

    public static Act of(String action, String subjectKind, Object subjectId) {
        return new Act(action, subjectKind, subjectId.toString(), "", "");
    }

    public Act because(String why) {
        return new Act(action, subjectKind, subjectId, why, detail);
    }

    public Act with(String moreDetail) {
        return new Act(action, subjectKind, subjectId, reason, moreDetail);
    }
}
