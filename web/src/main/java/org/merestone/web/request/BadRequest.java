package org.merestone.web.request;

import java.util.List;

/** A request that its sender can mend (400); the sentence stands in the bundles under {@link #key()}. */
public final class BadRequest extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    public BadRequest(String key, Object... arguments) {
        super(key + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
