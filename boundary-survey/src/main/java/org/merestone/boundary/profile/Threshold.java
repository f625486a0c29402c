package org.merestone.boundary.profile;

import java.util.List;
import org.merestone.data.rule.Rule.Confidence;

/**
 * A number that the law leaves open and a profile may state (限差与阈值), with what this register proposes, what that rests on, and how sure
 * it is.
 */
public enum Threshold {
    /** 相邻界桩沿线最大间距, metres. */
    MARKER_SPACING("35", 3_000, 100, 50_000, "P", Confidence.L),
    /** 转折超过多少度须有界桩或边界点, degrees. */
    TURN("35", 60, 10, 170, "P", Confidence.L),
    /** 协议书附图比例尺分母. */
    SHEET_SCALE("67", 10_000, 5_000, 50_000, "GB/T 17796-2009", Confidence.L),
    /** 点位中误差, millimetres on the map of the agreement. */
    PLOT_ERROR("39", 0.1, 0.01, 1, "GB/T 17796-2009", Confidence.L),
    /** 每个界桩最少方位物个数. */
    REFERENCE_OBJECTS("29", 3, 1, 9, "GB/T 17796-2009", Confidence.M),
    /** 任意两个方位物的最小夹角, degrees. */
    OBJECT_SPREAD("32", 20, 1, 90, "P", Confidence.M),
    /** 方位物距离较差, metres. */
    OBJECT_DISTANCE("33", 0.3, 0.01, 5, "P", Confidence.M),
    /** 方位物方位角较差, degrees. */
    OBJECT_AZIMUTH("33", 1, 0.01, 10, "P", Confidence.M),
    /** 方位物距界桩超过多少提醒, metres. */
    OBJECT_FAR("30", 100, 10, 1_000, "P", Confidence.M),
    /** 方位物距界桩超过多少不取, metres; no less than {@link #OBJECT_FAR}. */
    OBJECT_TOO_FAR("30", 200, 10, 1_000, "P", Confidence.M),
    /** 记载长度与计算长度的较差, per cent of the computed one. */
    LENGTH_SHARE("49", 0.5, 0.01, 5, "P", Confidence.M),
    /** 长度较差在多少以内不计, metres, whatever part of the length that is. */
    LENGTH_DIFFERENCE("49", 50, 0, 500, "P", Confidence.M),
    /** 两时段平面较差, metres, north and east each. */
    SESSION_PLANE("22", 0.02, 0.001, 0.5, "CH/T 2009-2010", Confidence.L),
    /** 两时段高程较差, metres. */
    SESSION_HEIGHT("22", 0.03, 0.001, 0.5, "CH/T 2009-2010", Confidence.L),
    /** 界线与所依地物的图上限差, millimetres on the map of the agreement; twice as much is told. */
    FEATURE_ERROR("51", 0.5, 0.05, 5, "GB/T 17796-2009", Confidence.L);

    /** Denominators in which maps are drawn. */
    static final List<Double> SCALES = List.of(5_000.0, 10_000.0, 25_000.0, 50_000.0);

    private final String rule;
    private final double proposed;
    private final double least;
    private final double most;
    private final String source;
    private final Confidence confidence;

    Threshold(String rule, double proposed, double least, double most, String source, Confidence confidence) {
        this.rule = rule;
        this.proposed = proposed;
        this.least = least;
        this.most = most;
        this.source = source;
        this.confidence = confidence;
    }

    /** The rule that goes by it. */
    public String rule() {
        return rule;
    }

    /** What counts where a profile does not state it. */
    public double proposed() {
        return proposed;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    /** What the proposal rests on; "P" where it is this register's own. */
    public String source() {
        return source;
    }

    public Confidence confidence() {
        return confidence;
    }

    boolean admits(double amount) {
        boolean within = amount >= least && amount <= most;
        return switch (this) {
            case SHEET_SCALE -> SCALES.contains(amount);
            case REFERENCE_OBJECTS -> within && amount == Math.rint(amount);
            default -> within;
        };
    }
}
