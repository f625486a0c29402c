package org.merestone.geo.survey;

/** Why a file cannot be opened. */
public enum Unreadable implements Worded {
    /** It is a folder. */
    FOLDER,
    /** There is no such file. */
    MISSING,
    /** There is no right to read it. */
    FORBIDDEN,
    /** Reading broke off, or the name is none. */
    BROKEN;

    @Override
    public String wordKey() {
        return "unreadable." + name();
    }
}
