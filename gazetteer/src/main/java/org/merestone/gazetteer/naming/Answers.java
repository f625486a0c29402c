package org.merestone.gazetteer.naming;

import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.Severity;

/** Answers to warnings: a person says, for the record, why a name may stand although the check warns. */
final class Answers {

    private static final int LONGEST = 1_000;

    private Answers() {
    }

    static void write(CaseRecords records, FindingRecords findings, NamingCase namingCase, int sequence, String answer,
            Actor actor) {
        String text = answer.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Refusal.NotAllowed("naming.answerLength", LONGEST);
        }
        StoredFinding finding = findings.latest(namingCase.id()).stream().filter(f -> f.sequence() == sequence).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("naming.findingNotFound", sequence));
        if (finding.severity() != Severity.WARN) {
            throw new Refusal.NotAllowed("naming.onlyWarningsAnswered");
        }
        findings.answer(namingCase.id(), finding, text, actor.username(), records.now());
    }
}
