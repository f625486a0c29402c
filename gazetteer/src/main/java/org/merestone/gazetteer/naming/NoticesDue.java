package org.merestone.gazetteer.naming;

import java.util.List;
import org.merestone.gazetteer.notice.Notices;
import org.springframework.stereotype.Component;

/** Public notices that are open, of cases that wait for what is said (公示期满). */
@Component
class NoticesDue implements Deadlines {

    private final Notices notices;
    private final NamingCases cases;

    NoticesDue(Notices notices, NamingCases cases) {
        this.notices = notices;
        this.cases = cases;
    }

    @Override
    public List<Due> running() {
        return notices.open().stream().filter(each -> cases.require(each.caseId()).state() == CaseState.CHECKED)
                .map(each -> new Due(each.caseId(), Due.NOTICE, each.toDay())).toList();
    }
}
