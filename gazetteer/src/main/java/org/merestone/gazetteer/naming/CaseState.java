package org.merestone.gazetteer.naming;

import java.util.EnumSet;
import java.util.Set;

/** How far a naming case has come. */
public enum CaseState {
    /** 草稿: the clerk still works on it. */
    DRAFT,
    /** 已提交: handed to the committee's office. */
    SUBMITTED,
    /** 已核查: the office has checked it; opinions are gathered, the public is asked, the committee votes. */
    CHECKED,
    /** 中止: an objection or a hearing comes first, and its clock stands still. */
    SUSPENDED,
    /** 已报批: lies before whoever approves it. */
    REPORTED,
    /** 已批准: the name is standard from the day that the decision says. */
    APPROVED,
    /** 不予批准. */
    REJECTED,
    /** 已归档: filed, announced, put on signs and into addresses. */
    ARCHIVED,
    /** 已退回: the clerk has to mend it. */
    RETURNED,
    /** 已撤回. */
    WITHDRAWN;

    /** Those in which nothing is decided yet. */
    public static final Set<CaseState> UNDER_WAY = Set.copyOf(EnumSet.of(DRAFT, SUBMITTED, CHECKED, SUSPENDED, REPORTED, RETURNED));

    /** Whether the clerk may still change it. */
    public boolean open() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether the office has it in hand. */
    public boolean handedIn() {
        return this == SUBMITTED || this == CHECKED;
    }

    /** Whether it was approved. */
    public boolean approved() {
        return this == APPROVED || this == ARCHIVED;
    }
}
