package org.merestone.boundary.project;

import java.util.Arrays;
import java.util.List;

/** A paper that a stage brings forth (阶段材料). */
public enum PaperKind {
    /** 勘界方案批复. */
    PLAN_APPROVAL(WorkStage.PREPARATION, false, true),
    /** 边界情况说明, one of each side. */
    SITUATION(WorkStage.DESK_STUDY, true, true),
    /** 界线走向确认图, signed, one of each side. */
    DIRECTION_MAP(WorkStage.FIELD_CONFIRMATION, true, true),
    /** 争议协议或裁定. */
    SETTLEMENT(WorkStage.DISPUTE, false, true),
    /** 界桩埋设记录. */
    PLANTING_RECORD(WorkStage.PLANTING, false, true),
    /** 协议书附图: may be filed beside the sheets of the agreement itself. */
    MAP_SHEETS(WorkStage.MAP_SHEETS, false, false),
    /** 签字盖章的协议书: likewise. */
    AGREEMENT(WorkStage.SIGNING, false, false),
    /** 公布通告. */
    NOTICE(WorkStage.APPROVAL, false, true),
    /** 县界细化成果: asked for where the line ends on a higher line. */
    REFINEMENT(WorkStage.REFINEMENT, false, true),
    /** 检查验收报告. */
    ACCEPTANCE_REPORT(WorkStage.ACCEPTANCE, false, true),
    /** 成果汇交凭证. */
    HANDOVER_RECEIPT(WorkStage.ARCHIVE, false, true),
    /** 会议纪要: may be filed, is not asked for. */
    MINUTES(WorkStage.FIELD_CONFIRMATION, false, false);

    private final WorkStage stage;
    private final boolean ofEachSide;
    private final boolean asked;

    PaperKind(WorkStage stage, boolean ofEachSide, boolean asked) {
        this.stage = stage;
        this.ofEachSide = ofEachSide;
        this.asked = asked;
    }

    /** The stage that it belongs to. */
    public WorkStage stage() {
        return stage;
    }

    /** Whether each side brings its own, and nobody the other's. */
    public boolean ofEachSide() {
        return ofEachSide;
    }

    static List<PaperKind> askedBy(WorkStage stage) {
        return Arrays.stream(values()).filter(kind -> kind.stage == stage && kind.asked).toList();
    }
}
