package org.merestone.web.open;

import org.merestone.web.problem.Sentences;
import org.merestone.web.register.PublishedRegister;

/** How a page of the register is quoted (引用格式): what it is about, the edition, its lasting address. */
record Citation(String text, String address) {

    /** @param subject names what is quoted, in the reader's language */
    static Citation of(PublishedRegister register, String subject, String address, Sentences sentences) {
        return new Citation(sentences.of("cite.text", subject, register.day().toString(), String.valueOf(register.version()),
                address), address);
    }
}
