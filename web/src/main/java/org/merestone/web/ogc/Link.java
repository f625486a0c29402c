package org.merestone.web.ogc;

import java.util.Map;

/**
 * A link of a document.
 *
 * @param templated whether the address has places in braces to be filled in
 */
record Link(String href, String rel, String type, String title, boolean templated) {

    Link(String href, String rel, String type, String title) {
        this(href, rel, type, title, false);
    }

    Map<String, Object> members() {
        return Members.of("href", href, "rel", rel, "type", type, "title", title, "templated", templated ? true : null);
    }
}
