package org.merestone.gazetteer.place;

/**
 * An entry of a reference table.
 *
 * @param subject   a code, a term, a character or a name
 * @param standsFor its name, how many characters it wants before it, the usual form, the syllables
 * @param scope     the class above it, or where it serves; empty for everywhere
 * @param note      the English name of a class; else empty
 */
public record ReferenceEntry(String subject, String standsFor, String scope, String note, String source, boolean verified) {}
