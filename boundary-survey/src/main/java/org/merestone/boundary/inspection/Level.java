package org.merestone.boundary.inspection;

import org.merestone.data.account.Role;

/** Who inspects, one after the other (检查级别). */
public enum Level {
    /** 过程检查: by the survey unit's own people. */
    PROCESS(Role.SURVEYOR),
    /** 最终检查: by a surveyor who has neither drawn the line nor made the process check. */
    FINAL(Role.SURVEYOR),
    /** 质量监理: by the supervising unit. */
    SUPERVISION(Role.SUPERVISOR),
    /** 验收: by the county. */
    ACCEPTANCE(Role.COUNTY_OFFICER);

    private final Role hand;

    Level(Role hand) {
        this.hand = hand;
    }

    public Role hand() {
        return hand;
    }

    /** The refusal of anybody else. */
    String otherHand() {
        return "inspection.hand." + this;
    }

    /** The refusal of a later level. */
    String comesFirst() {
        return "inspection.due." + this;
    }
}
