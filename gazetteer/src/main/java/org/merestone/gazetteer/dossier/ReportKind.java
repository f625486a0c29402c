package org.merestone.gazetteer.dossier;

import java.util.List;

/** The three reports of 条例 §11, with what 实施办法 §5 wants each to say. */
public enum ReportKind {
    /** 综合评估报告. */
    ASSESSMENT("legality", "feasibility", "controllability", "impact", "risks", "measures"),
    /** 专家论证报告. */
    EXPERT("necessity", "soundness", "reason", "risks", "advice"),
    /** 征求意见报告. */
    CONSULTATION("process", "opinions", "handling");

    private final List<String> fields;

    ReportKind(String... fields) {
        this.fields = List.of(fields);
    }

    /** Its fields in order. */
    public List<String> fields() {
        return fields;
    }
}
