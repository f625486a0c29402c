package org.merestone.boundary.line;

import java.util.Locale;

/** What a line rests on (法律状态). */
public enum LegalStatus {
    /** 法定线: approved with a document. */
    STATUTORY,
    /** 习惯线: how the sides have held it, approved by nobody. */
    HABITUAL,
    /** 未定线: the sides have not agreed. */
    UNSETTLED,
    /** 争议线: a dispute is open. */
    DISPUTED;

    /** As pages and papers call it. */
    public String word(Locale locale) {
        return FindingText.word(locale, "legalStatus." + name());
    }
}
