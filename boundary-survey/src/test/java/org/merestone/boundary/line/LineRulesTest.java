package org.merestone.boundary.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.merestone.data.rule.Rule;

class LineRulesTest {

    @Test
    void everyRuleHasItsTitleAndStandsOnce() {
        LineRules book = new LineRules();
        ResourceBundle words = ResourceBundle.getBundle("messages.boundary_rules", Locale.CHINESE);
        assertThat(words.containsKey("rules.chapter." + book.chapter())).isTrue();
        assertThat(book.rules()).isNotEmpty()
                .allSatisfy(rule -> assertThat(words.containsKey("rule." + rule.id() + ".title")).as(rule.id()).isTrue());
        assertThat(book.rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }
}
