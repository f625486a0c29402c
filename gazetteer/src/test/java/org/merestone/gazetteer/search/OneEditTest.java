package org.merestone.gazetteer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words one slip of the hand makes of another: Damerau's four kinds, and no two at once. */
class OneEditTest {

    @ParameterizedTest
    @CsvSource({"温泉路,温泉路,true", "温泉路,温泉,true", "温泉路,温泉大路,true", "温泉路,温全路,true", "温泉路,泉温路,true", "温泉路,路温泉,false",
        "温泉路,温,false", "wenquanlu,enquanlu,true", "wenquanlu,wenqaunlu,true", "wenquanlu,wenquanluu,true", "wenquanlu,wenkanlu,false",
        "wenquanlu,WENQUANLU,false"})
    void oneSlipIsFoundAndTwoAreNot(String meant, String typed, boolean found) throws Exception {
        assertThat(count(OneEdit.of(Field.NORM, typed), meant)).isEqualTo(found ? 1 : 0);
    }

    /** Lucene's automaton says which words are near; of hanzi and of letters, of three and of four bytes, which begin and end alike. */
    @ParameterizedTest
    @ValueSource(strings = {"泉洋一", "泉\ud842\udfb7\ud842\udfb6", "a1", "ab", "abc"})
    void wordsAreNearWhichTheAutomatonOfTheWholeWordAccepts(String alphabet) throws Exception {
        Random random = new Random(20261122);
        Set<String> words = new TreeSet<>();
        for (int i = 0; i < 600; i++) {
            words.add(word(random, alphabet));
        }
        int near = 0;
        try (Directory directory = index(words); DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (int i = 0; i < 120; i++) {
                String typed = word(random, alphabet);
                CharacterRunAutomaton shape = new CharacterRunAutomaton(new LevenshteinAutomata(typed, true).toAutomaton(1));
                long expected = words.stream().filter(shape::run).count();
                assertThat(searcher.count(OneEdit.of(Field.NORM, typed))).as(typed).isEqualTo((int) expected);
                near += (int) expected;
            }
        }
        assertThat(near).isPositive();
    }

    private static String word(Random random, String alphabet) {
        int[] characters = alphabet.codePoints().toArray();
        return random.ints(2 + random.nextInt(7), 0, characters.length).mapToObj(i -> Character.toString(characters[i]))
                .collect(Collectors.joining());
    }

    @Test
    void aWordIsLookedForInItsOwnFieldOnly() throws Exception {
        assertThat(count(OneEdit.of(Field.SPECIFIC, "温全路"), "温泉路")).isZero();
    }

    @Test
    void questionsAreEqualByFieldAndWord() {
        Query one = OneEdit.of(Field.NORM, "温泉路");
        assertThat(one).isEqualTo(OneEdit.of(Field.NORM, "温泉路")).hasSameHashCodeAs(OneEdit.of(Field.NORM, "温泉路"));
        assertThat(one).isNotEqualTo(OneEdit.of(Field.NORM, "温泉")).isNotEqualTo(OneEdit.of(Field.SPECIFIC, "温泉路"));
        assertThat(one.toString()).contains("NORM_GAP:温路", "NORM:温泉*, 温泉路~1", "NORM_BACK:路泉*, 路泉温~1");
    }

    private static int count(Query query, String meant) throws Exception {
        try (Directory directory = index(List.of(meant, "别的地名", "somethingelse")); DirectoryReader reader = DirectoryReader.open(directory)) {
            return new IndexSearcher(reader).count(query);
        }
    }

    private static Directory index(Collection<String> words) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
            for (String word : words) {
                Document document = new Document();
                NameDocuments.word(document, Field.NORM, word);
                writer.addDocument(document);
            }
        }
        return directory;
    }
}
