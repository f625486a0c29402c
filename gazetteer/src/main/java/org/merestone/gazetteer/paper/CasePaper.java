package org.merestone.gazetteer.paper;

/** A paper of a naming case or of a batch (公文). */
public enum CasePaper {
    /** 申请表: what is asked for, with the sketch map and room for hands and seals. */
    APPLICATION("申请表"),
    /** 请示: the office asks whoever approves; in the flow of a department, its opinion (复函). */
    REQUEST("请示"),
    /** 批复: the approval. */
    APPROVAL("批复"),
    /** 公示: the public is asked, with a table and a map. */
    NOTICE("公示"),
    /** 公告: what 条例 §14 wants to be told. */
    ANNOUNCEMENT("公告"),
    /** 备案登记表. */
    FILING_FORM("备案登记表"),
    /** 备案报告: the letter that goes with it, 条例 §13. */
    FILING_REPORT("备案报告"),
    /** 会议纪要. */
    MINUTES("会议纪要"),
    /** 名称清单: the names of a batch as one table. */
    LIST("名称清单");

    private final String title;

    CasePaper(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether it is sent, given or put up, and so kept; the others are read from the case as it stands. */
    public boolean goesOut() {
        return this != APPLICATION && this != LIST;
    }
}
