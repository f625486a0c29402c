package org.merestone.gazetteer.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.Table;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.gazetteer.romanization.Romanizer;

/** The names of {@code judged-names.tsv}, as the register would publish them. */
final class JudgedNames {

    private final Map<String, String> divisions = new HashMap<>();
    private final List<PublishedName> names = new ArrayList<>();

    private JudgedNames() {
        List<List<String>> rows = Table.read("/gazetteer/judged-names.tsv").rows();
        rows.stream().filter(row -> new PlaceClass(row.get(1)).isDivision() && !row.get(5).startsWith("ENDED"))
                .forEach(row -> divisions.put(row.get(0), row.get(2)));
        rows.forEach(this::add);
    }

    static List<PublishedName> all() {
        return new JudgedNames().names;
    }

    private void add(List<String> row) {
        UUID place = new UUID(11, names.size());
        String forms = row.get(5);
        boolean ended = forms.startsWith("ENDED:");
        names.add(name(place, row, row.get(2), NameKind.STANDARD, null, ended ? year(forms.substring(6)) : null));
        for (String form : ended || forms.isEmpty() ? new String[0] : forms.split(";")) {
            String[] parts = form.split(":", -1);
            names.add(name(place, row, parts[1], NameKind.valueOf(parts[0]), parts.length > 2 ? year(parts[2]) : null,
                    parts.length > 3 ? year(parts[3]) : null));
        }
    }

    private PublishedName name(UUID place, List<String> row, String text, NameKind kind, @Nullable LocalDate from, @Nullable LocalDate to) {
        PlaceClass placeClass = new PlaceClass(row.get(1));
        String code = DivisionPrefixes.significant(row.get(0));
        Romanization roman = Romanizer.shipped().romanize(text, placeClass, code);
        Standing standing = row.get(5).startsWith("ENDED:") ? Standing.HISTORICAL : Standing.PRESENT;
        return new PublishedName(place, text, kind, row.get(2), roman.toned(), roman.plain(), roman.syllables(), roman.initials(),
                placeClass, row.get(1), placeClass.usualKind(), standing, code, path(code), Double.parseDouble(row.get(3)), Double.parseDouble(row.get(4)), from, to);
    }

    private List<String> path(String code) {
        List<String> path = new ArrayList<>();
        for (int digits : new int[] {2, 4, 6, 9}) {
            if (digits <= code.length() && divisions.containsKey(code.substring(0, digits))) {
                path.add(divisions.get(code.substring(0, digits)));
            }
        }
        return path;
    }

    private static @Nullable LocalDate year(String text) {
        return text.isEmpty() ? null : LocalDate.of(Integer.parseInt(text), 1, 1);
    }
}
