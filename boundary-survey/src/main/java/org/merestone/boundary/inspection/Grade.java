package org.merestone.boundary.inspection;

/** 优, 良, 合格, 不合格. */
public enum Grade {
    EXCELLENT, GOOD, PASSED, FAILED;

    public boolean passes() {
        return this != FAILED;
    }
}
