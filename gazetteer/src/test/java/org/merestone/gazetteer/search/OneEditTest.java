package org.merestone.gazetteer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words one slip of the hand makes of another: Damerau's four kinds, and no two at once. */
class OneEditTest {

    @ParameterizedTest
    @CsvSource({"温泉路,温泉路,true", "温泉路,温泉,true", "温泉路,温泉大路,true", "温泉路,温全路,true", "温泉路,泉温路,true", "温泉路,路温泉,false",
        "温泉路,温,false", "wenquanlu,enquanlu,true", "wenquanlu,wenqaunlu,true", "wenquanlu,wenquanluu,true", "wenquanlu,wenkanlu,false",
        "wenquanlu,WENQUANLU,false"})
    void oneSlipIsFoundAndTwoAreNot(String meant, String typed, boolean found) throws Exception {
        assertThat(count(OneEdit.of(Field.NORM, typed), meant)).isEqualTo(found ? 1 : 0);
    }

    @Test
    void theSameShapeIsLookedForInAnotherField() throws Exception {
        OneEdit whole = OneEdit.of(Field.NORM, "温全路");
        assertThat(count(whole.in(Field.SPECIFIC), "温泉路")).isZero();
        assertThat(whole.in(Field.SPECIFIC).toString()).isEqualTo("SPECIFIC:温全路~1");
    }

    @Test
    void questionsAreEqualByFieldAndWord() {
        OneEdit one = OneEdit.of(Field.NORM, "温泉路");
        assertThat(one).isEqualTo(OneEdit.of(Field.NORM, "温泉路")).hasSameHashCodeAs(OneEdit.of(Field.NORM, "温泉路"));
        assertThat(one).isNotEqualTo(OneEdit.of(Field.NORM, "温泉")).isNotEqualTo(one.in(Field.SPECIFIC));
    }

    private static int count(Query query, String meant) throws Exception {
        try (Directory directory = new ByteBuffersDirectory(); IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
            for (String word : List.of(meant, "别的地名", "somethingelse")) {
                Document document = new Document();
                document.add(new StringField(Field.NORM.name(), word, Store.NO));
                writer.addDocument(document);
            }
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                return new IndexSearcher(reader).count(query);
            }
        }
    }
}
