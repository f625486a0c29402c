package org.merestone.gazetteer.check;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a name must be the only one of its kind (条例 §9(7)(8)). Where the law sets no scope the county is looked at all the
 * same, and what is found there does not bind.
 */
public sealed interface LegalScope {

    /** Whether a registered name lies in the scope. */
    boolean contains(RegisteredName name);

    /** Whether the law makes this the scope; otherwise findings are advice. */
    boolean binding();

    /** Key of the scope's designation in the message bundle. */
    String key();

    /** The names of the built-up areas; empty for other scopes. */
    String label();

    /** All of China: divisions from the county up. */
    record Nation() implements LegalScope {
        @Override
        public boolean contains(RegisteredName name) {
            return true;
        }

        @Override
        public boolean binding() {
            return true;
        }

        @Override
        public String key() {
            return "scope.nation";
        }

        @Override
        public String label() {
            return "";
        }
    }

    /**
     * A province for townships, a county for villages.
     *
     * @param prefix first digits of the codes inside
     */
    record Division(String prefix, boolean binding) implements LegalScope {
        @Override
        public boolean contains(RegisteredName name) {
            return name.divisionCode().startsWith(prefix);
        }

        @Override
        public String key() {
            return !binding ? "scope.advice" : prefix.length() <= 2 ? "scope.province" : "scope.county";
        }

        @Override
        public String label() {
            return "";
        }
    }

    /** The built-up areas that the place lies in or reaches into. */
    record BuiltUp(List<BuiltUpArea> areas) implements LegalScope {
        public BuiltUp {
            areas = List.copyOf(areas);
        }

        @Override
        public boolean contains(RegisteredName name) {
            return areas.stream().anyMatch(area -> area.reaches(name.extent()));
        }

        @Override
        public boolean binding() {
            return true;
        }

        @Override
        public String key() {
            return "scope.builtUpArea";
        }

        @Override
        public String label() {
            return areas.stream().map(BuiltUpArea::name).collect(Collectors.joining("、"));
        }
    }

    /**
     * A scope of which it is known that all names at hand lie in it.
     *
     * @param of what it is
     */
    record Whole(LegalScope of) implements LegalScope {
        @Override
        public boolean contains(RegisteredName name) {
            return true;
        }

        @Override
        public boolean binding() {
            return of.binding();
        }

        @Override
        public String key() {
            return of.key();
        }

        @Override
        public String label() {
            return of.label();
        }
    }

    /** The scope that the law sets for a proposed name, among the built-up areas that stand today. */
    static LegalScope of(ProposedName proposed, Collection<BuiltUpArea> builtUpAreas) {
        return switch (proposed.statutoryKind()) {
            case DIVISION -> proposed.placeClass().isUnder("215")
                    ? new Division(head(proposed, 2), true) : new Nation();
            case VILLAGE_SEAT -> new Division(head(proposed, 6), true);
            case STREET, ESTATE -> {
                List<BuiltUpArea> reached = builtUpAreas.stream()
                        .filter(area -> area.reaches(proposed.geometry())).toList();
                yield reached.isEmpty() ? new Division(head(proposed, 6), false) : new BuiltUp(reached);
            }
            case NATURAL, PARK, FACILITY, OTHER -> new Division(head(proposed, 6), false);
        };
    }

    private static String head(ProposedName proposed, int digits) {
        String code = proposed.divisionCode();
        return code.substring(0, Math.min(digits, code.length()));
    }
}
