package org.merestone.gazetteer.naming;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.merestone.data.conflict.Refusal;
import org.springframework.stereotype.Service;

/** Reads naming cases for the pages of staff. */
@Service
public class NamingCases {

    private static final int MOST = 500;

    private final CaseRecords cases;
    private final CaseLists lists;
    private final FindingRecords findings;

    NamingCases(CaseRecords cases, CaseLists lists, FindingRecords findings) {
        this.lists = lists;
        this.cases = cases;
        this.findings = findings;
    }

    /** The case, or a refusal that says there is none. */
    public NamingCase require(UUID id) {
        return cases.find(id).orElseThrow(() -> new Refusal.NotFound("naming.notFound", id));
    }

    /**
     * Cases in these states, the newest first, at most 500.
     *
     * @param divisionPrefix beginning of the codes of the divisions; an actor's own, or empty for all
     */
    public List<NamingCase> list(String divisionPrefix, Collection<CaseState> states) {
        return lists.in(divisionPrefix, states, MOST);
    }

    /** The cases of a batch by their numbers. */
    public List<NamingCase> ofBatch(UUID batchId) {
        return cases.ofBatch(batchId);
    }

    /** What the latest run of the check found, the gravest first. */
    public List<StoredFinding> findings(UUID id) {
        return findings.latest(id);
    }

    /** How often the case was checked and by which edition of the rules, the latest run first. */
    public List<CheckRun> checks(UUID id) {
        return findings.history(id);
    }

    /** The steps of the case in order. */
    public List<CaseEvent> events(UUID id) {
        return cases.events(id);
    }
}
