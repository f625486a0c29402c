package org.merestone.geo.format;

/**
 * A field of a layer (字段).
 *
 * @param name as the file has it, not blank
 * @param type what its values are
 */
public record Field(String name, FieldType type) {

    /** @throws IllegalArgumentException if the name is blank */
    public Field {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a field has a name");
        }
    }

    /** A field of text. */
    public static Field text(String name) {
        return new Field(name, FieldType.TEXT);
    }
}
