package org.merestone.boundary.line;

import static org.merestone.data.rule.Rule.Confidence.H;
import static org.merestone.data.rule.Rule.Confidence.L;
import static org.merestone.data.rule.Rule.Confidence.M;
import static org.merestone.geo.Severity.BLOCK;
import static org.merestone.geo.Severity.ERROR;
import static org.merestone.geo.Severity.INFO;
import static org.merestone.geo.Severity.WARN;

import java.util.List;
import org.merestone.data.rule.Rule;
import org.merestone.data.rule.RuleBook;
import org.springframework.stereotype.Component;

/** The rules for codes, numbers, lines, their network and their approval that the register keeps. */
@Component
final class LineRules implements RuleBook {

    @Override
    public String chapter() {
        return "line";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule("1", BLOCK, "GB/T 2260, GB/T 10114", H),
                new Rule("2", ERROR, "GB/T 10114", H),
                new Rule("3", BLOCK, "P", M),
                new Rule("4", BLOCK, "P", L),
                new Rule("5", ERROR, "GB/T 17796-2009", M),
                new Rule("6", ERROR, "GB/T 17796-2009", M),
                new Rule("9", ERROR, "P", M),
                new Rule("10", WARN, "P", M),
                new Rule("40", BLOCK, "P", M),
                new Rule("41", BLOCK, "P", M),
                new Rule("42", BLOCK, "P", M),
                new Rule("43", BLOCK, "行政区域界线管理条例 §11", M),
                new Rule("44", BLOCK, "P", M),
                new Rule("45", BLOCK, "P", M),
                new Rule("46", BLOCK, "P", M),
                new Rule("47", ERROR, "P", M),
                new Rule("48", WARN, "P", M),
                new Rule("49", WARN, "P", M),
                new Rule("52", BLOCK, "行政区域界线管理条例 §2", M),
                new Rule("53", ERROR, "P", M),
                new Rule("54", INFO, "P", M),
                new Rule("62", BLOCK, "行政区域界线管理条例 §13", M),
                new Rule("63", BLOCK, "行政区域边界争议处理条例 §13", H),
                new Rule("64", BLOCK, "P", M),
                new Rule("65", BLOCK, "行政区域边界争议处理条例 §14", H),
                new Rule("66", BLOCK, "行政区域界线管理条例 §2", H),
                new Rule("67", ERROR, "GB/T 17796-2009", L),
                new Rule("68", ERROR, "P", M),
                new Rule("69", ERROR, "行政区域界线管理条例 §13", M),
                new Rule("70", ERROR, "勘界档案管理暂行规定", M),
                new Rule("71", WARN, "地图管理条例 §22", H),
                new Rule("72", ERROR, "测绘成果管理条例 §9", M),
                new Rule("89", BLOCK, "行政区域边界争议处理条例 §10", H),
                new Rule("95", BLOCK, "P", M),
                new Rule("96", BLOCK, "P", M));
    }
}
