package org.merestone.gazetteer.check;

/**
 * The spelling of a proposed name as its case holds it.
 *
 * @param toned     in Roman letters, with tone marks
 * @param generated what the rules make of the readings that were confirmed
 * @param confirmed whether no reading is left to confirm
 * @param minority  whether the name may come from a minority language
 * @param source    where a spelling that somebody gave comes from; empty where it was generated
 */
public record Spelling(String toned, String generated, boolean confirmed, boolean minority, String source) {

    /** Nothing is known of the spelling, and nothing is said about it. */
    public static final Spelling UNKNOWN = new Spelling("", "", true, false, "");
}
