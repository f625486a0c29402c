package org.merestone.gazetteer.check;

import java.util.List;
import org.merestone.data.rule.Rule;
import org.merestone.data.rule.RuleBook;
import org.merestone.geo.Severity;
import org.springframework.stereotype.Component;

/**
 * The rules of the name check for the catalogue. Titles and texts stand in the bundle {@code gazetteer/check} under
 * {@code rule.<id>.title} and {@code rule.<id>.text}.
 */
@Component
public final class NameRules implements RuleBook {

    @Override
    public String chapter() {
        return "naming";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule("N01", Severity.ERROR, "地名管理条例 §9", Rule.Confidence.H),
                new Rule("N02", Severity.ERROR, "地名管理条例 §9(3)", Rule.Confidence.H),
                new Rule("N07", Severity.ERROR, "地名管理条例 §9(7)(8)", Rule.Confidence.H),
                new Rule("N08", Severity.WARN, "地名管理条例 §9(7)(8)", Rule.Confidence.H),
                new Rule("N09", Severity.WARN, "P", Rule.Confidence.L),
                new Rule("N14", Severity.WARN, "上海市地名管理条例 §21", Rule.Confidence.M),
                new Rule("N16", Severity.INFO, "P", Rule.Confidence.L),
                new Rule("G01", Severity.ERROR, "地名管理条例 §11", Rule.Confidence.H));
    }
}
