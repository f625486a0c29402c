package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.merestone.data.rule.Rule;

class SurveyRulesTest {

    @Test
    void everyRuleHasItsTitleAndStandsOnce() {
        SurveyRules book = new SurveyRules();
        ResourceBundle words = ResourceBundle.getBundle("messages.boundary_rules", Locale.CHINESE);
        assertThat(words.containsKey("rules.chapter." + book.chapter())).isTrue();
        assertThat(book.rules()).isNotEmpty()
                .allSatisfy(rule -> assertThat(words.containsKey("rule." + rule.id() + ".title")).as(rule.id()).isTrue());
        assertThat(book.rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }
}
