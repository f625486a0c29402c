package org.merestone.gazetteer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Test;

/** The order of hits over the segments of an index, held against sorting the names themselves. */
class WalkTest {

    private static final Comparator<PublishedName> ORDER = Comparator.comparingLong(NameDocuments::rank);

    @Test
    void namesOfManySegmentsComeInTheOrderThatSortingThemGives() {
        List<PublishedName> all = new ArrayList<>(InventedNames.of(500));
        NameSearch search = NameSearch.of(all);
        Random random = new Random(20260603);
        for (int change = 0; change < 60; change++) {
            UUID place = new UUID(5, random.nextInt(600));
            List<PublishedName> forms = random.nextInt(4) == 0 ? List.of() : InventedNames.one(place, change);
            all.removeIf(name -> name.placeId().equals(place));
            all.addAll(forms);
            search = search.with(Map.of(place, forms));
        }
        assertThat(search.all().stream().map(NameDocuments::rank).toList())
                .isEqualTo(all.stream().sorted(ORDER).map(NameDocuments::rank).toList());
        assertThat(Set.copyOf(search.all())).isEqualTo(Set.copyOf(all));
    }

    @Test
    void nothingIsLookedAtBehindTheLastNameWanted() throws Exception {
        NameIndex index = new NameIndex(InventedNames.of(200));
        NameIndex.Edition edition = index.newest();
        try (DirectoryReader reader = edition.reader()) {
            List<PublishedName> seen = new ArrayList<>();
            new Walk(new IndexSearcher(reader), edition.segments(), edition.names(), new MatchAllDocsQuery()).go(name -> {
                seen.add(name);
                return seen.size() < 7;
            });
            assertThat(seen).hasSize(7).isSortedAccordingTo(ORDER);
        }
    }

    @Test
    void whichThreadAddedANameIsNotSeenInTheOrder() {
        // More than one portion; forms of one place that rank alike must come as the list has them.
        List<PublishedName> names = InventedNames.of(20_000);
        assertThat(NameSearch.of(names).all()).isEqualTo(NameSearch.of(names).all());
        List<PublishedName> standing = names.stream().sorted(ORDER).toList();
        assertThat(NameSearch.of(names).all()).isEqualTo(standing);
    }

    @Test
    void whatWasReadOfASegmentIsReadOnce() throws Exception {
        NameIndex index = new NameIndex(InventedNames.of(300));
        NameIndex.Edition before = index.newest();
        NameIndex.Edition after = index.after(before, Map.of(new UUID(5, 7), InventedNames.one(new UUID(5, 7), 1)));
        assertThat(after).isNotNull();
        var large = before.reader().leaves().get(0).reader();
        var same = after.reader().leaves().stream().map(leaf -> leaf.reader()).filter(leaf -> leaf.maxDoc() == large.maxDoc()).findFirst();
        assertThat(same).isPresent();
        assertThat(after.segments().slots(same.get())).isSameAs(before.segments().slots(large));
        before.reader().close();
        after.reader().close();
    }

    @Test
    void aCharacterIsIndexedWithWhatIsTypedForTheSyllablesBehindIt() {
        PublishedName road = InventedNames.of(1).get(0);
        PublishedName spring = new PublishedName(road.placeId(), "温泉路", road.kind(), "温泉路", "Wēnquán Lù", "Wenquan Lu",
                List.of("wēn", "quán", "lù"), "wql", road.placeClass(), road.className(), road.statutory(), road.standing(),
                road.divisionCode(), road.divisionPath(), road.lon(), road.lat(), null, null);
        assertThat(new HashSet<>(MixedText.grams(spring))).isEqualTo(Set.of("温q", "温qu", "温ql", "温qua", "温qlu", "泉l", "泉lu"));
        for (String typed : List.of("温q", "温ql", "温quan", "温quanl", "温quanlu", "温qlu", "温泉l", "温泉lu", "温quan路", "温q路", "wen泉l")) {
            assertThat(NameSearch.of(List.of(spring)).search(NameQuery.of(typed)).stream().map(NameHit::name).collect(Collectors.toList()))
                    .as(typed).containsExactly("温泉路");
        }
    }
}
