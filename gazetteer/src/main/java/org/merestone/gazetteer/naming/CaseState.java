package org.merestone.gazetteer.naming;

/** How far a naming case has come. */
public enum CaseState {
    /** 草稿: the clerk still works on it. */
    DRAFT,
    /** 已提交: handed to the committee's office. */
    SUBMITTED,
    /** 已核查: the office has checked it and may decide. */
    CHECKED,
    /** 已批准: the name is standard. */
    APPROVED,
    /** 已退回: the clerk has to mend it. */
    RETURNED,
    /** 已撤回. */
    WITHDRAWN;

    /** Whether the clerk may still change it. */
    public boolean open() {
        return this == DRAFT || this == RETURNED;
    }
}
