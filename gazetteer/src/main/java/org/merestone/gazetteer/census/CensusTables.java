package org.merestone.gazetteer.census;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.place.PlaceClasses;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the register knew when a sheet was read: classes, divisions, and the codes that are borne or were. */
final class CensusTables {

    private static final int PREFIX = 14;
    private static final int LENGTH = 20;
    private static final Pattern OF_THE_REGISTER = Pattern.compile("[0-9]{14}[0-8][0-9]{5}");

    private final Map<String, PlaceClass> classes = new HashMap<>();
    private final Map<UUID, Division> byId = new HashMap<>();
    private final DivisionWords words;
    private final Set<String> borne = new HashSet<>();
    private final Map<String, Integer> lastInSheet = new HashMap<>();

    private CensusTables(Collection<PlaceClasses.Named> named, Collection<Division> divisions) {
        for (PlaceClasses.Named each : named) {
            classes.put(each.placeClass().code(), each.placeClass());
            classes.put(each.name(), each.placeClass());
        }
        divisions.forEach(division -> byId.put(division.id(), division));
        words = new DivisionWords(divisions);
    }

    static CensusTables read(JdbcClient jdbc, PlaceClasses classes, Divisions divisions, Actor actor, LocalDate day) {
        CensusTables tables = new CensusTables(classes.all(), divisions.on(day));
        jdbc.sql("""
                select place_code from place where place_code like :prefix
                union all select place_code from place_code_past where place_code like :prefix""")
                .param("prefix", actor.divisionCode().substring(0, Math.min(6, actor.divisionCode().length())) + "%")
                .query(row -> {
                    tables.borne.add(row.getString(1));
                });
        return tables;
    }

    /** By code or by name. */
    Optional<PlaceClass> placeClass(String text) {
        return Optional.ofNullable(classes.get(text.strip()));
    }

    DivisionWords divisions() {
        return words;
    }

    boolean isBorne(String code) {
        return borne.contains(code);
    }

    /** The lowest division that holds all of these. */
    Division common(List<Division> divisions) {
        Division lowest = divisions.get(0);
        while (!divisions.stream().allMatch(within(lowest)) && lowest.parentId() != null && byId.containsKey(lowest.parentId())) {
            lowest = byId.get(lowest.parentId());
        }
        return lowest;
    }

    private Predicate<Division> within(Division above) {
        return division -> {
            @Nullable Division next = division;
            while (next != null && !next.id().equals(above.id())) {
                next = next.parentId() == null ? null : byId.get(next.parentId());
            }
            return next != null;
        };
    }

    /** The place code that a row brings, without blanks; empty where it brings none. */
    static String code(Map<CensusField, String> values) {
        return StringUtils.deleteWhitespace(values.getOrDefault(CensusField.CODE, ""));
    }

    /** Tells of a code that a row of the sheet brings. */
    void reserve(String code) {
        if (OF_THE_REGISTER.matcher(code).matches()) {
            lastInSheet.merge(code.substring(0, PREFIX), Integer.parseInt(code.substring(PREFIX)), Math::max);
        }
    }

    /** The serial number behind all that are borne or in the sheet under a prefix of 14 digits; codes given elsewhere (9…) passed over. */
    int nextSerial(String prefix) {
        int last = lastInSheet.getOrDefault(prefix, 0);
        for (String code : borne) {
            if (code.startsWith(prefix) && code.length() == LENGTH && code.charAt(PREFIX) != '9') {
                last = Math.max(last, Integer.parseInt(code.substring(PREFIX)));
            }
        }
        return last + 1;
    }
}
