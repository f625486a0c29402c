package org.merestone.data.account;

/** What a member of staff does in the register. */
public enum Role {
    /** 系统管理员: accounts, tokens, audit. */
    ADMINISTRATOR,
    /** 测绘员: survey files in, markers and boundary points. */
    SURVEYOR,
    /** 界线专员: confirms for the one side whose division it is. */
    BOUNDARY_OFFICER,
    /** 县级区划地名主管: approves lines with a document. */
    COUNTY_OFFICER,
    /** 乡镇地名员: proposes names. */
    NAMING_CLERK,
    /** 地名委员会办公室: checks and decides names. */
    NAMING_OFFICE,
    /** 质量监理员: inspects the results of surveys for a supervising unit. */
    SUPERVISOR,
    /** 受托机构: drafts applications for a clerk who hands them in. */
    NAMING_CONTRACTOR,
    /** 会办部门: gives opinions, and approves the names that the law leaves to it. */
    NAMING_DEPARTMENT,
    /** 地名委员会委员: votes. */
    NAMING_COMMITTEE,
    /** 批准机关经办: enters the government's decision. */
    NAMING_APPROVER
}
