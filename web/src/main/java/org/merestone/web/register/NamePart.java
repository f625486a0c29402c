package org.merestone.web.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.search.Area;
import org.merestone.gazetteer.search.NameSearch;
import org.merestone.gazetteer.search.PublishedName;

/** The public names: searched by what a reader types, and found by where they are. */
public final class NamePart {

    static final NamePart EMPTY = new NamePart(List.of(), Map.of());

    private final NameSearch search;
    private final Map<String, String> english;
    private volatile @Nullable List<PublishedName> all;
    private volatile @Nullable List<PublishedName> standard;
    private volatile @Nullable NavigableMap<String, List<PublishedName>> byDivision;

    /** @param english what the classes of places are called in English, by their codes */
    NamePart(List<PublishedName> names, Map<String, String> english) {
        this(NameSearch.of(names), Map.copyOf(english));
    }

    private NamePart(NameSearch search, Map<String, String> english) {
        this.search = search;
        this.english = english;
    }

    /** These names with those of some places as they are now, none for a place that is no longer public; costs what changed. */
    NamePart with(Map<UUID, ? extends List<PublishedName>> changed) {
        NameSearch next = search.with(changed);
        return next == search ? this : new NamePart(next, english);
    }

    public NameSearch search() {
        return search;
    }

    /** What classes of places are called in a language other than Chinese, by their codes; nothing for one that has no such name. */
    public Map<String, String> classNames(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : Map.of();
    }

    /** All public names of a place, the standard one first; empty when the public may not know it. */
    public List<PublishedName> of(UUID placeId) {
        return search.of(placeId);
    }

    /** One standard name for each public place; put together when first asked for. */
    public List<PublishedName> standard() {
        List<PublishedName> names = standard;
        if (names == null) {
            names = all().stream().filter(name -> name.kind() == NameKind.STANDARD).toList();
            standard = names;
        }
        return names;
    }

    /**
     * The standard names of the places whose lowest division has a code that begins so, by code and then by spelling; put together when
     * first asked for.
     *
     * @param code the digits that count, such as 990121 for a county
     */
    public List<PublishedName> within(String code) {
        NavigableMap<String, List<PublishedName>> sorted = byDivision;
        if (sorted == null) {
            sorted = new TreeMap<>();
            for (PublishedName name : standard()) {
                sorted.computeIfAbsent(name.divisionCode(), unknown -> new ArrayList<>()).add(name);
            }
            sorted.values().forEach(names -> names.sort(Comparator.comparing(PublishedName::romanPlain).thenComparing(PublishedName::text)
                    .thenComparing(PublishedName::placeId)));
            byDivision = sorted;
        }
        return sorted.subMap(code, true, code + '\uffff', false).values().stream().flatMap(List::stream).toList();
    }

    /** Every public form of every public name; put together when first asked for. */
    public List<PublishedName> all() {
        List<PublishedName> names = all;
        if (names == null) {
            names = search.all();
            all = names;
        }
        return names;
    }

    /** The standard names of places in a box of degrees. */
    public List<PublishedName> in(Envelope box) {
        double west = Math.max(-180, box.getMinX());
        double east = Math.min(180, box.getMaxX());
        double south = Math.max(-90, box.getMinY());
        double north = Math.min(90, box.getMaxY());
        return box.isNull() || west > east || south > north ? List.of() : search.in(new Area.Box(west, south, east, north));
    }

    /** The nearest standard names, nearest first, with the distance in metres; looks farther until it has enough or has seen all. */
    public List<NameSearch.Near> nearest(double lon, double lat, int limit) {
        return search.nearest(lon, lat, limit);
    }
}
