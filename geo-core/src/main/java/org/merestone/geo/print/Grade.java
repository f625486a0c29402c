package org.merestone.geo.print;

/** How secret a paper is (密级), by 《保守国家秘密法》 and with 内部 for what nobody has released; from open to most secret. */
public enum Grade {
    PUBLIC("公开"),
    INTERNAL("内部"),
    SECRET("秘密"),
    CONFIDENTIAL("机密"),
    TOP_SECRET("绝密");

    private final String word;

    Grade(String word) {
        this.word = word;
    }

    /** As stamps say it. */
    public String word() {
        return word;
    }
}
