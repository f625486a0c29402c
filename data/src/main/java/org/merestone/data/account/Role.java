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
    SUPERVISOR
}
