package org.merestone.boundary.line;

import org.merestone.geo.print.Grade;

/** Who may have the line (密级): 公开, 内部, 秘密, 机密. Only what is PUBLIC leaves by a public door. */
public enum Classification {
    PUBLIC(Grade.PUBLIC), INTERNAL(Grade.INTERNAL), SECRET(Grade.SECRET), CONFIDENTIAL(Grade.CONFIDENTIAL);

    private final Grade grade;

    Classification(Grade grade) {
        this.grade = grade;
    }

    /** The same, internal where it is public: what is printed within the house beside a public line need not be public. */
    public Classification atLeastInternal() {
        return this == PUBLIC ? INTERNAL : this;
    }

    /** As papers of the line are marked. */
    public Grade grade() {
        return grade;
    }
}
