package org.merestone.boundary.marker;

import static org.merestone.data.rule.Rule.Confidence.H;
import static org.merestone.data.rule.Rule.Confidence.L;
import static org.merestone.data.rule.Rule.Confidence.M;
import static org.merestone.geo.Severity.BLOCK;
import static org.merestone.geo.Severity.ERROR;
import static org.merestone.geo.Severity.WARN;

import java.util.List;
import org.merestone.data.rule.Rule;
import org.merestone.data.rule.RuleBook;
import org.springframework.stereotype.Component;

/** The rules for the sheets of markers. */
@Component
final class MarkerRules implements RuleBook {

    @Override
    public String chapter() {
        return "marker";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule("7", BLOCK, "GB/T 17796-2009", M),
                new Rule("8", WARN, "P", M),
                new Rule("11", ERROR, "P", M),
                new Rule("27", BLOCK, "GB/T 17796-2009", M),
                new Rule("28", ERROR, "P", M),
                new Rule("29", ERROR, "GB/T 17796-2009", M),
                new Rule("30", ERROR, "P", M),
                new Rule("31", ERROR, "GB/T 17796-2009", M),
                new Rule("32", ERROR, "P", M),
                new Rule("33", ERROR, "P", M),
                new Rule("34", ERROR, "GB/T 17796-2009", M),
                new Rule("35", WARN, "GB/T 17796-2009", L),
                new Rule("36", BLOCK, "行政区域界线管理条例 §6", H),
                new Rule("37", ERROR, "P", M),
                new Rule("38", ERROR, "GB/T 17796-2009", M),
                new Rule("39", WARN, "P", L));
    }
}
