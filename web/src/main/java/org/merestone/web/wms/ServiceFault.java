package org.merestone.web.wms;

import java.util.List;

/** A request that a map service refuses; the sentence stands in the bundles under {@link #key()}. */
final class ServiceFault extends RuntimeException {

    private final String code;
    private final String key;
    private final transient List<Object> arguments;

    /** @param code of the standard; empty where it has none for this */
    ServiceFault(String code, String key, Object... arguments) {
        super(code + " " + key + List.of(arguments));
        this.code = code;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String code() {
        return code;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
