package org.merestone.gazetteer.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What kind of place a name speaks of when nobody has said it. Known places first, then the generic term at its end. A name of two
 * characters with a one-syllable ending is taken whole, for most such names are those of divisions without their generic term: 洪山, 丽水.
 */
public final class BareNames {

    /** Endings that are generic terms even after one character: 蔚县, 横街. */
    private static final String PLAIN_ENDINGS = "省市县区旗盟乡镇村路街巷弄道";
    private static final BareNames SHIPPED = new BareNames(Table.read("/gazetteer/bare-names.tsv"));

    private final Map<String, PlaceClass> known = new HashMap<>();

    BareNames(Table table) {
        for (List<String> row : table.rows()) {
            known.put(row.get(0), PlaceClass.of(row.get(1)));
        }
    }

    /** The table that comes with the product. */
    public static BareNames shipped() {
        return SHIPPED;
    }

    /** The likeliest class, or {@link PlaceClass#UNKNOWN}. */
    public PlaceClass classOf(String name) {
        PlaceClass place = known.get(name);
        if (place != null) {
            return place;
        }
        boolean two = name.codePointCount(0, name.length()) == 2;
        boolean plain = !name.isEmpty() && PLAIN_ENDINGS.indexOf(name.charAt(name.length() - 1)) >= 0;
        return two && !plain ? PlaceClass.of("222") : GenericTerms.inForce().classOf(name);
    }
}
