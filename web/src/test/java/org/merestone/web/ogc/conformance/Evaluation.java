package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.encoded;
import static org.merestone.web.ogc.OgcClient.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.merestone.web.ogc.OgcClient;
import tools.jackson.databind.JsonNode;

/**
 * Asks collections by predicates in both languages, which must find as many, and keeps the predicates that were found good, as the
 * abstract tests of CQL2 want it. What is found is compared with what the features themselves say when they are read one by one.
 */
final class Evaluation {

    /** What a queryable is: the property's type in the schema, "date" for a day, "geometry" for a place. */
    record Queryable(String collection, String name, String kind) {

        Predicate property() {
            return Predicate.property(name);
        }
    }

    private static final int MOST_TEXTS = 4;

    private final OgcClient ogc;
    private final Map<String, List<Predicate>> stored = new HashMap<>();

    Evaluation(int port) {
        ogc = new OgcClient(port);
    }

    /** The queryables of some kind of the collections that have features; of texts no more than four a collection: all are read alike. */
    List<Queryable> queryables(String kind) throws Exception {
        List<Queryable> found = new ArrayList<>();
        for (String collection : List.of("divisions", "lines", "markers", "names")) {
            JsonNode properties = ogc.json("/collections/" + collection + "/queryables").get("properties");
            for (String name : properties.propertyNames()) {
                JsonNode property = properties.get(name);
                String format = property.path("format").asString("");
                String own = format.startsWith("geometry") ? "geometry" : format.isEmpty() ? property.get("type").asString() : format;
                if (own.equals(kind) && (!kind.equals("string") || found.stream().filter(each -> each.collection().equals(collection))
                        .count()
                        < MOST_TEXTS)) {
                    found.add(new Queryable(collection, name, own));
                }
            }
        }
        return found;
    }

    int count(String collection, Predicate predicate) throws Exception {
        int text = inText(collection, predicate);
        int json = ogc.json(items(collection) + encoded(predicate.json()) + "&filter-lang=cql2-json").get("numberMatched").asInt();
        assertThat(json).as(predicate.toString()).isEqualTo(text);
        return text;
    }

    private int inText(String collection, Predicate predicate) throws Exception {
        keep(collection, predicate);
        return ogc.json(items(collection) + encoded(predicate.text())).get("numberMatched").asInt();
    }

    private void keep(String collection, Predicate predicate) {
        stored.computeIfAbsent(collection, none -> new ArrayList<>()).add(predicate);
    }

    private static String items(String collection) {
        return "/collections/" + collection + "/items?limit=1&datetime=../..&filter=";
    }

    /** As many as the features that a condition on them holds for. */
    void finds(String collection, Predicate predicate, Function<JsonNode, Boolean> condition) throws Exception {
        assertThat(count(collection, predicate)).as(predicate.text()).isEqualTo((int) features(collection).stream()
                .filter(condition::apply).count());
    }

    void disjoint(String collection, Predicate one, Predicate other) throws Exception {
        keep(collection, one);
        keep(collection, other);
        assertThat(count(collection, one.and(other))).as(one.text() + " and " + other.text()).isZero();
    }

    void identical(String collection, Predicate one, Predicate other) throws Exception {
        int both = count(collection, one.and(other));
        assertThat(inText(collection, one)).as(one.text() + " and " + other.text()).isEqualTo(both);
        assertThat(inText(collection, other)).as(other.text() + " and " + one.text()).isEqualTo(both);
    }

    void refused(String collection, Predicate predicate) throws Exception {
        ogc.refusal(400, "/collections/" + collection + "/items?filter=" + encoded(predicate.text()));
        ogc.refusal(400, "/collections/" + collection + "/items?filter-lang=cql2-json&filter=" + encoded(predicate.json()));
    }

    /** Ten combinations of four of the stored predicates are evaluated, in the pattern of the test {@code logical}. */
    void combine(String collection) throws Exception {
        List<Predicate> all = List.copyOf(stored.get(collection));
        Random chance = new Random(all.size());
        for (int i = 0; i < 10; i++) {
            var p = chance.ints(4, 0, all.size()).mapToObj(all::get).toList();
            Predicate combined = p.get(0).not().and(p.get(1)).or(p.get(2).and(p.get(3).not())).or(p.get(0).and(p.get(3)).not());
            ogc.json(items(collection) + (i % 2 == 0 ? encoded(combined.text())
                    : encoded(combined.json()) + "&filter-lang=cql2-json"));
        }
    }

    List<JsonNode> features(String collection) throws Exception {
        return list(ogc.json("/collections/" + collection + "/items?limit=10000&datetime=../..").get("features"));
    }

    /** A property's text, or "" where there is none. */
    static String value(JsonNode feature, String name) {
        return feature.get("properties").get(name).asString("");
    }
}
