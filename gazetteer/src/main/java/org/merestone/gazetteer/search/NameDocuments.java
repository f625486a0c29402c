package org.merestone.gazetteer.search;

import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.merestone.gazetteer.name.GenericTerms;
import org.merestone.gazetteer.name.NameFold;
import org.merestone.gazetteer.name.NameKeys;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.NameParts;
import org.merestone.gazetteer.name.Syllables;
import org.merestone.geo.division.ShortName;

/** What the index holds of a name. */
final class NameDocuments {

    private static final int LONGEST_RANKED = 499;

    private NameDocuments() {
    }

    /** @param slot where the name stands in the list of names */
    static Document of(PublishedName name, int slot) {
        NameParts parts = GenericTerms.inForce().split(name.text(), name.placeClass());
        NameKeys keys = NameKeys.of(name.text(), parts, name.syllables());
        Document document = new Document();
        document.add(new StringField(Field.PLACE.name(), id(name.placeId()), Store.NO));
        number(document, Field.SLOT, slot);
        number(document, Field.RANK, rank(name));
        hanzi(document, name, keys);
        latin(document, name, keys, specificJoined(parts, name));
        beginnings(document, Field.CLASS, name.placeClass().code(), Filters.CLASS_LEVELS);
        beginnings(document, Field.DIVISION, name.divisionCode(), Filters.DIVISION_LEVELS);
        add(document, Field.KIND, name.statutory().name());
        add(document, Field.STANDING, name.standing().name());
        number(document, Field.FROM, Filters.from(name.validFrom()));
        number(document, Field.TO, Filters.to(name.validTo()));
        document.add(new LatLonDocValuesField(Field.POSITION.name(), name.lat(), name.lon()));
        document.add(new LatLonPoint(Field.POSITION.name(), name.lat(), name.lon()));
        if (name.kind() == NameKind.STANDARD) {
            document.add(new LatLonPoint(Field.STANDARD_POSITION.name(), name.lat(), name.lon()));
        }
        return document;
    }

    private static void hanzi(Document document, PublishedName name, NameKeys keys) {
        word(document, Field.NORM, keys.norm());
        heads(document, Field.NORM_HEAD, keys.norm(), Field.HANZI_HEAD);
        word(document, Field.SPECIFIC, keys.specific());
        if (name.placeClass().isDivision()) {
            // 周郎嘴 of 周郎嘴回族镇: people leave out the nationality, too.
            String spoken = NameFold.fold(ShortName.of(name.text()).text());
            word(document, Field.SPECIFIC, spoken.equals(keys.specific()) ? "" : spoken);
        }
        grams(keys.norm()).forEach(gram -> add(document, Field.GRAM, gram));
        MixedText.grams(name).forEach(gram -> add(document, Field.GRAM, gram));
    }

    private static void latin(Document document, PublishedName name, NameKeys keys, String specificJoined) {
        for (String typed : typed(keys.joined(), name.romanPlain())) {
            word(document, Field.JOINED, typed);
            heads(document, Field.JOINED_HEAD, typed, Field.LATIN_HEAD);
        }
        word(document, Field.SPECIFIC_JOINED, specificJoined);
        if (specificJoined.indexOf('v') >= 0) {
            word(document, Field.SPECIFIC_JOINED, specificJoined.replace('v', 'u'));
        }
        add(document, Field.INITIALS, keys.initials());
        heads(document, Field.INITIALS_HEAD, keys.initials(), Field.LATIN_HEAD);
        add(document, Field.SOUNDS, ConfusedSounds.of(keys.joined()));
        add(document, Field.SPECIFIC_SOUNDS, ConfusedSounds.of(specificJoined));
    }

    static BytesRef id(UUID place) {
        return new BytesRef(ByteBuffer.allocate(16).putLong(place.getMostSignificantBits()).putLong(place.getLeastSignificantBits()).array());
    }

    private static void number(Document document, Field field, long value) {
        document.add(new NumericDocValuesField(field.name(), value));
    }

    private static void add(Document document, Field field, String value) {
        if (!value.isEmpty()) {
            document.add(new StringField(field.name(), value, Store.NO));
        }
    }

    /** A term that may be typed with one slip: see {@link OneEdit}. */
    static void word(Document document, Field field, String value) {
        add(document, field, value);
        add(document, field.back(), Field.backwards(value));
        if (value.codePointCount(0, value.length()) == 3) {
            add(document, field.gap(), value.substring(0, value.offsetByCodePoints(0, 1))
                    + value.substring(value.offsetByCodePoints(0, 2)));
        }
    }

    private static void beginnings(Document document, Field field, String code, Set<Integer> levels) {
        for (int length = 1; length <= code.length(); length++) {
            add(document, field, length == code.length() || levels.contains(length) ? code.substring(0, length) : "");
        }
    }

    private static void heads(Document document, Field field, String value, int longest) {
        int end = 0;
        for (int i = 0; i < longest && end < value.length(); i++) {
            end += Character.charCount(value.codePointAt(end));
            add(document, field, value.substring(0, end));
        }
    }

    /** Each character and each pair of neighbours, once. */
    static Set<String> grams(String text) {
        Set<String> grams = new LinkedHashSet<>();
        int before = -1;
        for (int at = 0; at < text.length(); ) {
            int end = at + Character.charCount(text.codePointAt(at));
            grams.add(text.substring(at, end));
            if (before >= 0) {
                grams.add(text.substring(before, end));
            }
            before = at;
            at = end;
        }
        return grams;
    }

    /** The pinyin as spoken (ermalu), as spelled (2malu), each with v and with u for ü. */
    private static Set<String> typed(String joined, String spelled) {
        Set<String> forms = new LinkedHashSet<>();
        for (String form : List.of(joined, Syllables.plainKey(spelled))) {
            forms.add(form);
            forms.add(form.replace('v', 'u'));
        }
        return forms;
    }

    private static String specificJoined(NameParts parts, PublishedName name) {
        int characters = parts.specific().codePointCount(0, parts.specific().length());
        boolean oneEach = name.syllables().size() == name.text().codePointCount(0, name.text().length());
        return oneEach ? Syllables.plainKey(String.join("", name.syllables().subList(0, characters))) : "";
    }

    /**
     * The order of hits: standard names before other forms; divisions, settlements, streets and the rest; short before long. Names
     * that are equal in all this come in the order of their ids, so that every node answers alike.
     */
    static long rank(PublishedName name) {
        int group = name.placeClass().isDivision() ? name.placeClass().code().charAt(2) - '0'
                : name.placeClass().isUnder("216") || name.placeClass().isSettlement() ? 10
                : name.placeClass().isStreet() ? 11 : 12;
        long kind = name.kind() == NameKind.STANDARD ? 0 : 1;
        long important = kind * 20_000 + group * 1_000 + Math.min(LONGEST_RANKED, name.text().length());
        return important << Integer.SIZE | name.placeId().hashCode() & 0xffff_ffffL;
    }
}
