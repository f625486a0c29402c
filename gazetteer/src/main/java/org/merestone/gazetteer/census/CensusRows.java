package org.merestone.gazetteer.census;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.division.Division;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.check.NameFinding;
import org.merestone.gazetteer.check.PlaceCodeCheck;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.place.NewPlace;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.geo.Severity;

/** Makes places of the rows of one sheet, or says what is wrong with them. Keeps what the rows so far have used up. */
final class CensusRows {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_RECORD = 16_000;
    private static final Pattern CLASS_CODE_FIRST = Pattern.compile("^(\\d+)\\s*[、,，]?.*$");
    private static final Pattern TOWNSHIP_ZEROS = Pattern.compile("000(?=[0-9]{11}$)");
    private static final Pattern BETWEEN_DIVISIONS = Pattern.compile("[、,，;；\\n]+");

    private final Actor actor;
    private final CensusTables tables;
    private final CensusNames names;
    private final Supplier<UUID> ids;
    private final Consumer<CensusFinding> findings;
    private final Map<String, Integer> codes = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private boolean failed;

    CensusRows(Actor actor, CensusTables tables, CensusNames names, Supplier<UUID> ids, Consumer<CensusFinding> findings) {
        this.actor = actor;
        this.tables = tables;
        this.names = names;
        this.ids = ids;
        this.findings = findings;
    }

    /** The place of a row; null where an error was told. */
    @Nullable CensusPlace place(int row, Map<CensusField, String> values, String record) {
        failed = false;
        Consumer<CensusFinding> tell = this::tell;
        @Nullable PlaceClass placeClass = placeClass(row, values);
        List<Division> divisions = divisions(row, values);
        @Nullable Geometry geometry = Position.of(row, values, tell);
        Secrecy secrecy = secrecy(row, values);
        boolean past = values.getOrDefault(CensusField.USAGE, "").contains("历史");
        @Nullable LocalDate from = day(row, CensusField.NAMED_ON, values);
        @Nullable LocalDate to = past ? day(row, CensusField.ENDED_ON, values) : null;
        if (from != null && to != null && !to.isAfter(from)) {
            tell(CensusFinding.error(row, CensusField.ENDED_ON, "", "period", from.toString(), to.toString()));
        }
        texts(row, values, record);
        if (placeClass == null || divisions.isEmpty() || geometry == null) {
            failed = true;
        }
        if (failed) {
            return null;
        }
        Division lowest = tables.common(divisions);
        String code = code(row, values, placeClass, lowest);
        var forms = names.of(row, values, placeClass, lowest.code(), from, to, tell);
        if (!seen.add(placeClass.code() + lowest.code() + values.get(CensusField.NAME))) {
            tell(CensusFinding.warning(row, CensusField.NAME, "N07", "sameName", values.getOrDefault(CensusField.NAME, ""),
                    lowest.name()));
        }
        if (failed) {
            return null;
        }
        return new CensusPlace(row, new NewPlace(placeClass, placeClass.usualKind(), geometry,
                divisions.stream().map(Division::id).distinct().toList(), code, past ? PlaceStatus.HISTORICAL : PlaceStatus.PRESENT, secrecy,
                values.getOrDefault(CensusField.DESCRIPTION, ""), false), ids.get(), lowest.code(), forms,
                values.getOrDefault(CensusField.ORIGIN, ""), values.getOrDefault(CensusField.HISTORY, ""), record);
    }

    private void tell(CensusFinding finding) {
        failed |= finding.severity().stops();
        findings.accept(finding);
    }

    private @Nullable PlaceClass placeClass(int row, Map<CensusField, String> values) {
        String text = values.getOrDefault(CensusField.CLASS, "");
        Optional<PlaceClass> known = tables.placeClass(text).or(() -> tables.placeClass(CLASS_CODE_FIRST.matcher(text).replaceAll("$1")));
        if (known.isEmpty()) {
            tell(CensusFinding.error(row, CensusField.CLASS, "", text.isEmpty() ? "missing" : "class",
                    text.isEmpty() ? CensusField.CLASS.heading() : text));
        }
        return known.orElse(null);
    }

    /** As the row says; without a word of it, as the first digits of its place code say. */
    private List<Division> divisions(int row, Map<CensusField, String> values) {
        String text = values.getOrDefault(CensusField.DIVISION, "");
        List<Division> found = new ArrayList<>();
        if (text.isEmpty()) {
            tables.divisions().ofCode(TOWNSHIP_ZEROS.matcher(values.getOrDefault(CensusField.CODE, "")).replaceFirst(""))
                    .ifPresent(found::add);
            if (found.isEmpty()) {
                tell(CensusFinding.error(row, CensusField.DIVISION, "", "missing", CensusField.DIVISION.heading()));
            }
        }
        for (String words : text.isEmpty() ? new String[0] : BETWEEN_DIVISIONS.split(text)) {
            Optional<Division> division = tables.divisions().find(words);
            division.ifPresent(found::add);
            if (division.isEmpty()) {
                tell(CensusFinding.error(row, CensusField.DIVISION, "", tables.divisions().isAmbiguous(words) ? "ambiguous"
                        : "division", words));
                return List.of();
            }
        }
        if (!found.isEmpty() && found.stream().noneMatch(division -> actor.actsIn(division.code()))) {
            tell(CensusFinding.error(row, CensusField.DIVISION, "", "outside", found.get(0).name()));
            return List.of();
        }
        return found;
    }

    private Secrecy secrecy(int row, Map<CensusField, String> values) {
        String text = values.getOrDefault(CensusField.SECRECY, "内部");
        switch (text) {
            case "公开", "公开级", "非密":
                return Secrecy.PUBLIC;
            case "内部":
                return Secrecy.INTERNAL;
            case "秘密":
                return Secrecy.SECRET;
            case "机密":
                return Secrecy.CONFIDENTIAL;
            case "绝密":
                return Secrecy.TOP_SECRET;
            default:
                tell(CensusFinding.error(row, CensusField.SECRECY, "", "secrecy", text));
                return Secrecy.SECRET;
        }
    }

    private @Nullable LocalDate day(int row, CensusField field, Map<CensusField, String> values) {
        String text = values.get(field);
        if (text == null) {
            return null;
        }
        Optional<LocalDate> day = SheetDay.read(text);
        if (day.isEmpty()) {
            tell(CensusFinding.warning(row, field, "", "day", text));
        }
        return day.orElse(null);
    }

    private void texts(int row, Map<CensusField, String> values, String record) {
        for (CensusField field : List.of(CensusField.DESCRIPTION, CensusField.ORIGIN, CensusField.MEANING, CensusField.HISTORY)) {
            int most = field == CensusField.HISTORY ? 2 * LONGEST_TEXT : field == CensusField.MEANING ? LONGEST_TEXT / 2 : LONGEST_TEXT;
            if (values.getOrDefault(field, "").length() > most) {
                tell(CensusFinding.error(row, field, "", "tooLong", field.heading(), Integer.toString(most)));
            }
        }
        if (record.length() > LONGEST_RECORD) {
            tell(new CensusFinding(row, "", Severity.ERROR, "", "rowTooLong", List.of(Integer.toString(LONGEST_RECORD))));
        }
    }

    /** The code of the row, held against class, division, the register and the rows before; empty to be given one. */
    private String code(int row, Map<CensusField, String> values, PlaceClass placeClass, Division lowest) {
        String code = CensusTables.code(values);
        if (code.isEmpty()) {
            return "";
        }
        for (NameFinding finding : PlaceCodeCheck.findings(code, placeClass, lowest.code())) {
            tell(new CensusFinding(row, CensusField.CODE.heading(), finding.severity(), "C01", "code." + finding.variant(), List.of(code)));
        }
        Integer other = codes.putIfAbsent(code, row);
        if (other != null) {
            tell(CensusFinding.error(row, CensusField.CODE, "C01", "codeTwice", code, other.toString()));
        } else if (tables.isBorne(code)) {
            tell(CensusFinding.error(row, CensusField.CODE, "C01", "codeBorne", code));
        }
        return code;
    }
}
