package org.merestone.boundary.course;

/** What a section of a course follows (依附地物). */
public enum Follows {
    RIDGE("山脊"), VALLEY("沟"), RIVER("河道"), CANAL("渠道"), ROAD("道路"), RAILWAY("铁路"), FIELD_BANK("田埂"), WALL("围墙"),
    /** Nothing: straight from point to point (直线连线). */
    STRAIGHT("直线"),
    OTHER("地物");

    private final String word;

    Follows(String word) {
        this.word = word;
    }

    /** What it is called where it has no name of its own. */
    public String word() {
        return word;
    }

    /** Whether water runs in it, so that one goes with or against it. */
    public boolean flows() {
        return this == RIVER || this == CANAL || this == VALLEY;
    }

    boolean isMapped() {
        return this != STRAIGHT;
    }
}
