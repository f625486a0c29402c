package org.merestone.gazetteer.place;

import java.util.List;

/** The reference tables that a bureau brings its own edition of (基础表), with the columns of their files. */
public enum ReferenceKind {
    /** 类别表: the tree of GB/T 18521. Codes that are in use stay; what is imported names them anew or adds to them. */
    CLASSES("code", "name", "name_en", "parent", "source", "verified"),
    /** 通名表: spaces part the words as they are written in Roman letters; classes are the beginnings of codes, parted by semicolons. */
    GENERICS("term", "classes", "least", "source", "verified"),
    /** 异体字表. */
    VARIANTS("variant", "standard", "source", "verified"),
    /** 读音表: a toned syllable for each character. */
    READINGS("text", "reading", "class", "division", "source", "verified"),
    /** 词库. */
    LEXICON("word", "kind", "source", "verified"),
    /** 地名方案. */
    PLAN("name", "class", "document", "approved_on", "area");

    private final List<String> columns;

    ReferenceKind(String... columns) {
        this.columns = List.of(columns);
    }

    /** The heads of its file, in order. */
    public List<String> columns() {
        return columns;
    }

    /** Whether a new edition takes the place of the one before as a whole; else it adds to it. */
    public boolean replaces() {
        return this == GENERICS || this == VARIANTS || this == LEXICON;
    }
}
