package org.merestone.gazetteer.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.merestone.gazetteer.name.GenericTerms;
import org.merestone.gazetteer.name.NameKeys;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.NameParts;
import org.merestone.gazetteer.name.Syllables;

/** Writes names into an index in memory. */
final class NameDocuments {

    private NameDocuments() {
    }

    /**
     * Indexes names; the number of a document is the name's position in the list. Only neighbouring segments are merged, so that
     * the order of the list, which is the order of hits, stays.
     */
    static DirectoryReader index(List<PublishedName> names) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            IndexWriterConfig config = new IndexWriterConfig(null).setRAMBufferSizeMB(256)
                    .setMergePolicy(new LogDocMergePolicy()).setMergeScheduler(new SerialMergeScheduler());
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (PublishedName name : names) {
                    writer.addDocument(document(name));
                }
                writer.forceMerge(1);
            }
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            // The directory is in memory.
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(PublishedName name) {
        NameParts parts = GenericTerms.shipped().split(name.text(), name.placeClass());
        NameKeys keys = NameKeys.of(name.text(), parts, name.syllables());
        Document document = new Document();
        document.add(new LatLonDocValuesField(Field.POSITION.name(), name.lat(), name.lon()));
        add(document, Field.NORM, keys.norm());
        heads(document, Field.NORM_HEAD, keys.norm(), Field.HANZI_HEAD);
        add(document, Field.SPECIFIC, keys.specific());
        grams(keys.norm()).forEach(gram -> add(document, Field.GRAM, gram));
        for (String typed : typed(keys.joined(), name.romanPlain())) {
            add(document, Field.JOINED, typed);
            heads(document, Field.JOINED_HEAD, typed, Field.LATIN_HEAD);
        }
        add(document, Field.SPECIFIC_JOINED, specificJoined(parts, name));
        add(document, Field.INITIALS, keys.initials());
        heads(document, Field.INITIALS_HEAD, keys.initials(), Field.LATIN_HEAD);
        add(document, Field.SOUNDS, keys.sounds());
        add(document, Field.CLASS, name.placeClass().code());
        add(document, Field.DIVISION, name.divisionCode());
        return document;
    }

    private static void add(Document document, Field field, String value) {
        if (!value.isEmpty()) {
            document.add(new StringField(field.name(), value, Store.NO));
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

    /** The order of hits: divisions, settlements, streets and the rest; standard names before other forms; short before long. */
    static int rank(PublishedName name) {
        int group = name.placeClass().isDivision() ? name.placeClass().code().charAt(2) - '0'
                : name.placeClass().isUnder("216") || name.placeClass().isSettlement() ? 10
                : name.placeClass().isStreet() ? 11 : 12;
        int kind = name.kind() == NameKind.STANDARD ? 0 : 1;
        return group * 1_000 + kind * 500 + Math.min(499, name.text().length());
    }
}
