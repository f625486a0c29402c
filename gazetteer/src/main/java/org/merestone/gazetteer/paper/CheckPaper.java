package org.merestone.gazetteer.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.merestone.gazetteer.naming.CheckRun;
import org.merestone.gazetteer.naming.NamingCases;
import org.merestone.gazetteer.naming.StoredFinding;
import org.merestone.geo.Severity;
import org.merestone.geo.print.PrintedPaper;

/**
 * What the check of the names found (名称检查报告): by which edition of the rules, what was in the way, and what a person answered to it. Of a
 * batch what only informs is counted and not listed.
 */
final class CheckPaper {

    private CheckPaper() {
    }

    /** @param people what accounts are called, by their names */
    static PrintedPaper.Draft of(Matter matter, NamingCases cases, Map<String, String> people) {
        PrintedPaper.Draft paper = PrintedPaper.upright("名称检查报告");
        List<List<String>> rows = new ArrayList<>();
        int informing = 0;
        int runs = 0;
        String edition = "";
        for (NameRow row : matter.rows()) {
            List<CheckRun> history = cases.checks(row.namingCase().id());
            runs += history.size();
            edition = history.isEmpty() ? edition : history.get(0).edition();
            for (StoredFinding finding : cases.findings(row.namingCase().id())) {
                informing += finding.severity() == Severity.INFO ? 1 : 0;
                if (matter.batch() == null || finding.severity() != Severity.INFO) {
                    rows.add(List.of(row.namingCase().name(), finding.ruleId(), word(finding.severity()), finding.messageZh(),
                            answer(finding, people)));
                }
            }
        }
        paper.text("共检查 " + runs + " 次" + (edition.isEmpty() ? "" : "，末次依据规则 " + edition + " 版") + "。"
                + (rows.isEmpty() ? "没有发现问题。" : "末次结果如下。") + (matter.batch() != null && informing > 0
                ? "另有供参考的 " + informing + " 条，未列入。" : ""));
        return rows.isEmpty() ? paper : paper.table(List.of("名称", "规则", "程度", "内容", "书面说明"), rows);
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case BLOCK, ERROR -> "错误";
            case WARN -> "须说明";
            case INFO -> "参考";
        };
    }

    private static String answer(StoredFinding finding, Map<String, String> people) {
        if (finding.answer() == null || finding.answeredAt() == null) {
            return finding.settled() ? "" : "（未说明）";
        }
        String who = String.valueOf(finding.answeredBy());
        return finding.answer() + "（" + people.getOrDefault(who, who) + "，" + Wording.day(finding.answeredAt()) + "）";
    }
}
