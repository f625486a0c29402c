package org.merestone.geo.map;

/** Paper of ISO 216, sides in millimetres. */
public enum Paper {
    A4(210, 297), A3(297, 420), A2(420, 594), A1(594, 841), A0(841, 1189);

    private final int shortSide;
    private final int longSide;

    Paper(int shortSide, int longSide) {
        this.shortSide = shortSide;
        this.longSide = longSide;
    }

    /** Millimetres from the left edge to the right. */
    public int width(boolean landscape) {
        return landscape ? longSide : shortSide;
    }

    /** Millimetres from the upper edge to the lower. */
    public int height(boolean landscape) {
        return landscape ? shortSide : longSide;
    }
}
