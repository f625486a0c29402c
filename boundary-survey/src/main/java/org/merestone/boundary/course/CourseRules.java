package org.merestone.boundary.course;

import static org.merestone.data.rule.Rule.Confidence.M;
import static org.merestone.geo.Severity.ERROR;
import static org.merestone.geo.Severity.WARN;

import java.util.List;
import org.merestone.data.rule.Rule;
import org.merestone.data.rule.RuleBook;
import org.springframework.stereotype.Component;

/** The rules for the course of a line in words. */
@Component
final class CourseRules implements RuleBook {

    @Override
    public String chapter() {
        return "course";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule("50", WARN, "P", M),
                new Rule("51", WARN, "P", M),
                new Rule("55", ERROR, "GB/T 17796-2009", M),
                new Rule("56", ERROR, "GB/T 17796-2009", M),
                new Rule("57", WARN, "P", M),
                new Rule("58", ERROR, "P", M),
                new Rule("59", ERROR, "GB/T 17796-2009", M),
                new Rule("60", WARN, "P", M),
                new Rule("61", WARN, "P", M));
    }
}
