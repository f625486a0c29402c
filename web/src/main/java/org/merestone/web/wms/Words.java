package org.merestone.web.wms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The parameters of a request, whose names may be written in any case (OGC 06-042, 6.8.1); others than those of the service are read over. */
final class Words {

    private static final int LONGEST = 400;

    private final Map<String, String> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Words(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> words.put(name, values[0]));
    }

    boolean has(String name) {
        return words.containsKey(name);
    }

    /** The value, or nothing where it is left out. */
    String of(String name) {
        String value = words.getOrDefault(name, "");
        if (value.length() > LONGEST) {
            throw new ServiceFault("", "wms.tooLong", name, LONGEST);
        }
        return value;
    }

    String require(String name) {
        String value = of(name);
        if (value.isBlank()) {
            throw new ServiceFault("MissingParameterValue", "wms.missing", name);
        }
        return value;
    }

    boolean isTrue(String name) {
        return of(name).toUpperCase(Locale.ROOT).equals("TRUE");
    }

    int whole(String name, int least, int most) {
        String value = require(name);
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new ServiceFault("InvalidParameterValue", "wms.whole", name, least, most);
        }
        return Integer.parseInt(value);
    }

    List<String> list(String name) {
        String value = of(name);
        return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
    }
}
