package org.merestone.boundary.inspection;

import org.merestone.data.conflict.Refusal;

/**
 * A fault that an inspection found (质量缺陷).
 *
 * @param unit  number of the unit in the sample, from 1
 * @param weight A fails the unit; B grave, C less so, D slight
 */
public record Fault(int unit, Element element, Weight weight, String told) {

    /** 严重缺漏 A, 重缺陷 B, 一般 C, 轻 D. */
    public enum Weight { A, B, C, D }

    private static final int LONGEST = 500;

    /** @throws Refusal.NotAllowed when nobody can learn from it what is wrong */
    public Fault {
        told = told.strip();
        if (told.isEmpty() || told.length() > LONGEST) {
            throw new Refusal.NotAllowed("inspection.faultUntold", LONGEST);
        }
    }
}
