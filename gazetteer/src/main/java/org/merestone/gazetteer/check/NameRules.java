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
                new Rule("N03", Severity.WARN, "地名管理条例 §9(4)", Rule.Confidence.H),
                new Rule("N04", Severity.WARN, "地名管理条例 §9(4); 实施办法 §3", Rule.Confidence.H),
                new Rule("N05", Severity.WARN, "地名管理条例 §9(5); 民发〔2018〕146号", Rule.Confidence.H),
                new Rule("N06", Severity.WARN, "地名管理条例 §9(6); 实施办法 §4", Rule.Confidence.H),
                new Rule("N07", Severity.ERROR, "地名管理条例 §9(7)(8)", Rule.Confidence.H),
                new Rule("N08", Severity.WARN, "地名管理条例 §9(7)(8)", Rule.Confidence.H),
                new Rule("N09", Severity.WARN, "P", Rule.Confidence.L),
                new Rule("N10", Severity.WARN, "地名管理条例 §9(9)", Rule.Confidence.H),
                new Rule("N11", Severity.INFO, "地名管理条例 §9(10)", Rule.Confidence.H),
                new Rule("N12", Severity.WARN, "地名管理条例 §9(2)", Rule.Confidence.M),
                new Rule("N13", Severity.WARN, "民发〔2018〕146号", Rule.Confidence.M),
                new Rule("N14", Severity.WARN, "上海市地名管理条例 §21", Rule.Confidence.M),
                new Rule("N15", Severity.WARN, "地名管理条例 §8; 实施办法 §2", Rule.Confidence.H),
                new Rule("N16", Severity.INFO, "P", Rule.Confidence.L),
                new Rule("R01", Severity.ERROR, "[84]中地字第17号", Rule.Confidence.M),
                new Rule("R02", Severity.ERROR, "[84]中地字第17号 9–11", Rule.Confidence.M),
                new Rule("R03", Severity.ERROR, "[84]中地字第17号 8", Rule.Confidence.M),
                new Rule("R04", Severity.ERROR, "[84]中地字第17号 1, 3", Rule.Confidence.M),
                new Rule("R05", Severity.WARN, "地名管理条例 §15", Rule.Confidence.H),
                new Rule("C01", Severity.ERROR, "民地办发〔2010〕1号", Rule.Confidence.M),
                new Rule("G01", Severity.ERROR, "地名管理条例 §11", Rule.Confidence.H),
                new Rule("P01", Severity.ERROR, "地名管理条例 §25", Rule.Confidence.H),
                new Rule("P02", Severity.WARN, "地名管理条例 §10", Rule.Confidence.H),
                new Rule("W01", Severity.ERROR, "地名管理条例 §11", Rule.Confidence.H),
                new Rule("W02", Severity.ERROR, "地名管理条例 §11; 实施办法 §5", Rule.Confidence.H),
                new Rule("W03", Severity.INFO, "地名管理条例 §12", Rule.Confidence.H),
                new Rule("W04", Severity.ERROR, "地名管理条例 §13, §14", Rule.Confidence.H),
                new Rule("W05", Severity.ERROR, "地名备案公告管理办法", Rule.Confidence.M));
    }
}
