package org.merestone.gazetteer.naming;

/** What is done to a case (办理动作). */
public enum CaseAct {
    /** 提交. */
    SUBMIT,
    /** 受理并核查. */
    CHECK,
    /** 退回. */
    GIVE_BACK,
    /** 撤回. */
    WITHDRAW,
    /** 中止. */
    SUSPEND,
    /** 恢复办理. */
    RESUME,
    /** 报批, or in the flow of a department 复函. */
    REPORT,
    /** 批准. */
    APPROVE,
    /** 不予批准. */
    REJECT,
    /** 归档. */
    ARCHIVE
}
