package org.merestone.gazetteer.naming;

import org.merestone.gazetteer.check.Approver;
import org.merestone.gazetteer.name.PlaceClass;

/** Which way a case goes (办理流程), by who approves it: 条例 §12. */
public enum ApprovalFlow {
    /** 本级政府审批: streets, and what the province leaves to the county. */
    GOVERNMENT,
    /** 住建主管部门征求意见后审批: estates and buildings; the place-name office is consulted. */
    HOUSING,
    /** 专业主管部门征求意见后审批: traffic, water, power, communication, weather. */
    LINE,
    /** 逐级上报: divisions, parks. */
    UPWARD;

    public static ApprovalFlow of(PlaceClass placeClass) {
        return switch (Approver.of(placeClass.usualKind(), placeClass)) {
            case COUNTY_GOVERNMENT, AS_PROVINCE_RULES -> GOVERNMENT;
            case HOUSING_DEPARTMENT -> HOUSING;
            case LINE_DEPARTMENT -> LINE;
            case REPORTED_UPWARD, AS_STATE_RULES -> UPWARD;
        };
    }

    /** Whether the announcement is due from the approval; where a department approved it is due from the filing (条例 §14). */
    public boolean announcedFromApproval() {
        return this == GOVERNMENT || this == UPWARD;
    }

    /** Whether a department approves, so that the report of the office is its opinion. */
    public boolean ofADepartment() {
        return this == HOUSING || this == LINE;
    }
}
