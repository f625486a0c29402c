package org.merestone.boundary.demarcation;

import static org.merestone.data.rule.Rule.Confidence.H;
import static org.merestone.data.rule.Rule.Confidence.L;
import static org.merestone.data.rule.Rule.Confidence.M;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.merestone.data.rule.Rule;
import org.merestone.data.rule.RuleBook;
import org.merestone.geo.Severity;
import org.merestone.geo.survey.FindingKind;
import org.springframework.stereotype.Component;

/** The rules for survey files, 12 to 26; a rule weighs what its gravest finding weighs. */
@Component
final class SurveyRules implements RuleBook {

    private static final Map<String, String> SOURCES = Map.of("13", "2000国家大地坐标系分带", "15", "高斯-克吕格投影", "22", "CH/T 2009",
            "23", "CASS", "25", "报盘格式");

    @Override
    public String chapter() {
        return "survey";
    }

    @Override
    public List<Rule> rules() {
        return Arrays.stream(FindingKind.values()).map(FindingKind::ruleId).distinct().sorted().map(id ->
                new Rule(id, gravest(id), SOURCES.getOrDefault(id, "P"), id.equals("22") ? L : SOURCES.containsKey(id) ? H : M)).toList();
    }

    private static Severity gravest(String id) {
        return Arrays.stream(FindingKind.values()).filter(kind -> kind.ruleId().equals(id))
                .map(kind -> kind.severity()).min(Severity::compareTo).orElseThrow();
    }
}
