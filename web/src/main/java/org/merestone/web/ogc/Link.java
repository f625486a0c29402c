package org.merestone.web.ogc;

import java.util.Map;

/** A link of a document. */
record Link(String href, String rel, String type, String title) {

    Map<String, Object> members() {
        return Members.of("href", href, "rel", rel, "type", type, "title", title);
    }
}
