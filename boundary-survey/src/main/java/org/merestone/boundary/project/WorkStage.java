package org.merestone.boundary.project;

import java.util.Optional;
import org.merestone.data.account.Role;

/** A stage of the work on one line (勘界阶段), from the plan to the package handed up; every line passes them in this order. */
public enum WorkStage {
    /** 准备. */
    PREPARATION(Role.COUNTY_OFFICER, 6),
    /** 内业核界. */
    DESK_STUDY(Role.COUNTY_OFFICER, 8),
    /** 双方核界（指界）. */
    FIELD_CONFIRMATION(Role.COUNTY_OFFICER, 10),
    /** 争议协商或裁定: passed over where both sides agree. */
    DISPUTE(Role.COUNTY_OFFICER, 8),
    /** 界桩选点与埋设. */
    PLANTING(Role.SURVEYOR, 8),
    /** 界桩、边界点测绘. */
    SURVEY(Role.SURVEYOR, 12),
    /** 界线标绘、走向说明. */
    COURSE(Role.SURVEYOR, 8),
    /** 协议书附图制作. */
    MAP_SHEETS(Role.SURVEYOR, 8),
    /** 签订协议书. */
    SIGNING(Role.COUNTY_OFFICER, 6),
    /** 报批、批复、公布. */
    APPROVAL(Role.COUNTY_OFFICER, 8),
    /** 县级以上界线细化. */
    REFINEMENT(Role.COUNTY_OFFICER, 4),
    /** 检查验收与质量监理. */
    ACCEPTANCE(Role.COUNTY_OFFICER, 6),
    /** 成果整理、归档、汇交. */
    ARCHIVE(Role.COUNTY_OFFICER, 8);

    /** The stage number of a line that has passed all. */
    static final int ALL_DONE = 14;

    private final Role hand;
    private final int share;

    WorkStage(Role hand, int share) {
        this.hand = hand;
        this.share = share;
    }

    /** From 1 to 13. */
    public int number() {
        return ordinal() + 1;
    }

    /** The role that says that the stage is done. */
    public Role hand() {
        return hand;
    }

    /** The refusal of anybody else. */
    String otherHand() {
        return "project.otherHand." + hand;
    }

    /** What part of a project's time the stage is planned to take, in hundredths of the whole. */
    int share() {
        return share;
    }

    /** The stage with a number; empty for a line that has passed all. */
    public static Optional<WorkStage> numbered(int number) {
        return number >= 1 && number < ALL_DONE ? Optional.of(values()[number - 1]) : Optional.empty();
    }
}
