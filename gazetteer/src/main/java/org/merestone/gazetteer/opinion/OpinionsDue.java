package org.merestone.gazetteer.opinion;

import java.util.List;
import org.merestone.gazetteer.naming.Deadlines;
import org.merestone.gazetteer.naming.Due;
import org.springframework.stereotype.Component;

/** Opinions that departments have not given yet; those that several have to give by one day are one matter. */
@Component
class OpinionsDue implements Deadlines {

    private final OpinionRecords records;

    OpinionsDue(OpinionRecords records) {
        this.records = records;
    }

    @Override
    public List<Due> running() {
        return records.awaited().stream().map(each -> new Due(each.caseId(), Due.OPINION, each.dueOn())).distinct().toList();
    }
}
