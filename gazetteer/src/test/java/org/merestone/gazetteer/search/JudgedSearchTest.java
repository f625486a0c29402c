package org.merestone.gazetteer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.merestone.gazetteer.name.AsOf;
import org.merestone.gazetteer.name.Table;

/** What people type, and whether the place they want comes first: the mean reciprocal rank over {@code judged-queries.tsv}. */
class JudgedSearchTest {

    private static final double GOAL = 0.97;
    private static final int LOOKED_AT = 10;

    private static List<Judged> queries;
    private static NameSearch search;

    private record Judged(String group, String query, String expected, String in, String options) {

        NameQuery asked() {
            NameQuery query = NameQuery.of(this.query).limit(LOOKED_AT);
            for (String option : options.isEmpty() ? new String[0] : options.split(";")) {
                String value = option.substring(option.indexOf('=') + 1);
                query = switch (option.substring(0, option.indexOf('='))) {
                    case "within" -> query.within(value);
                    case "class" -> query.ofClass(value);
                    case "near" -> query.near(Double.parseDouble(value.split(",")[0]), Double.parseDouble(value.split(",")[1]));
                    case "at" -> query.at(AsOf.parse(value).orElseThrow());
                    default -> throw new IllegalStateException(option);
                };
            }
            return query;
        }

        /** 1 for the first hit, 1/2 for the second, 0 for none. */
        double reciprocalRank(List<NameHit> hits) {
            for (int i = 0; i < hits.size(); i++) {
                NameHit hit = hits.get(i);
                if (hit.currentName().equals(expected) && (in.isEmpty() || hit.path().contains(in))) {
                    return 1.0 / (i + 1);
                }
            }
            return 0;
        }
    }

    @BeforeAll
    static void read() {
        queries = Table.read("/gazetteer/judged-queries.tsv").rows().stream()
                .map(row -> new Judged(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4))).toList();
        search = NameSearch.of(JudgedNames.all());
    }

    @Test
    void theJudgedSetIsLargeAndEveryGroupIsCovered() {
        assertThat(queries).hasSizeGreaterThanOrEqualTo(400);
        assertThat(queries.stream().collect(Collectors.groupingBy(Judged::group, Collectors.counting())).values())
                .allMatch(count -> count >= 15);
        Set<String> known = JudgedNames.all().stream().map(PublishedName::standardText).collect(Collectors.toSet());
        assertThat(queries).allSatisfy(query -> assertThat(known).contains(query.expected()));
        assertThat(new HashSet<>(queries)).hasSameSizeAs(queries);
    }

    @Test
    void everyRungOfTheLadderAndBothCustomersAreasAreAmongThem() {
        List<NameHit> first = queries.stream().flatMap(query -> search.search(query.asked()).stream().limit(1)).toList();
        assertThat(first).extracting(NameHit::matched).contains(Match.values());
        for (String area : List.of("咸宁市", "同心县")) {
            assertThat(first.stream().filter(hit -> hit.path().contains(area))).as(area).hasSizeGreaterThanOrEqualTo(50);
        }
    }

    @Test
    void whatPeopleWantComesFirst() {
        Map<String, List<Double>> scores = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        for (Judged query : queries) {
            List<NameHit> hits = search.search(query.asked());
            double score = query.reciprocalRank(hits);
            scores.computeIfAbsent(query.group(), group -> new ArrayList<>()).add(score);
            if (score < 1) {
                failures.add(String.format(Locale.ROOT, "%s: %s %s wants %s %s, %.2f: %s", query.group(), query.query(), query.options(),
                        query.expected(), query.in(), score, hits.stream().limit(3)
                                .map(hit -> hit.name() + " (" + hit.matched().key() + ")").collect(Collectors.joining(", "))));
            }
        }
        double mean = scores.values().stream().flatMap(List::stream).mapToDouble(Double::doubleValue).average().orElse(0);
        String report = scores.entrySet().stream().map(group -> String.format(Locale.ROOT, "%s %.3f of %d", group.getKey(),
                        group.getValue().stream().mapToDouble(Double::doubleValue).average().orElse(0), group.getValue().size()))
                .collect(Collectors.joining(", "));
        System.out.printf(Locale.ROOT, "MRR %.4f over %d queries (%s)%n%s%n", mean, queries.size(), report, String.join("\n", failures));
        assertThat(mean).as(String.join("\n", failures)).isGreaterThanOrEqualTo(GOAL);
    }
}
