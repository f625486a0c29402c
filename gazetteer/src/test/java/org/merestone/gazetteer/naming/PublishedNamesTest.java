package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.place.NameOnRecord;
import org.merestone.gazetteer.place.NewPlace;
import org.merestone.gazetteer.place.PlaceCodes;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.gazetteer.search.PublishedName;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PublishedNamesTest {

    @Parameter
    TestDatabase kind;

    NamingOffice county;

    @BeforeEach
    void open() {
        county = new NamingOffice(kind);
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    void onlyPublicPlacesArePublished() {
        county.standing("青竹路", Secrecy.PUBLIC);
        county.standing("望月路", Secrecy.INTERNAL);
        county.standing("望星路", Secrecy.SECRET);
        assertThat(county.published.load(NamingOffice.TODAY)).singleElement().satisfies(name -> {
            assertThat(name.text()).isEqualTo("青竹路");
            assertThat(name.initials()).isEqualTo("qzl");
            assertThat(name.className()).isEqualTo("道路、街巷");
            assertThat(name.divisionCode()).isEqualTo("990121101");
            assertThat(name.divisionPath()).containsExactly("砚川县", "石鼓镇");
            assertThat(name.lon()).isEqualTo(114.325, offset(1e-9));
        });
    }

    @Test
    void somePlacesAreReadAloneAsTheyAreAmongAll() {
        UUID public1 = county.standing("青竹路", Secrecy.PUBLIC);
        county.standing("绿柳路", Secrecy.PUBLIC);
        UUID hidden = county.standing("望月路", Secrecy.INTERNAL);
        assertThat(county.published.load(NamingOffice.TODAY)).hasSize(2);
        assertThat(county.published.load(NamingOffice.TODAY, Set.of(public1, hidden))).isEqualTo(
                county.published.load(NamingOffice.TODAY).stream().filter(name -> name.placeId().equals(public1)).toList());
        assertThat(county.published.load(NamingOffice.TODAY, Set.of())).isEmpty();
    }

    @Test
    void formerNamesAndAliasesLeadToTodaysName() {
        UUID place = county.standing("青竹路", Secrecy.PUBLIC);
        county.database.doInTransaction(() -> {
            county.places.addName(place, NamingOffice.name(NameKind.FORMER, "红旗路", null, LocalDate.of(2000, 1, 1)));
            county.places.addName(place, NamingOffice.name(NameKind.ALIAS, "竹子街", null, null));
        });
        assertThat(county.published.load(NamingOffice.TODAY)).allMatch(name -> name.standardText().equals("青竹路"))
                .extracting(PublishedName::kind).containsExactlyInAnyOrder(NameKind.STANDARD, NameKind.FORMER, NameKind.ALIAS);
    }

    @Test
    void aNameIsStandardOnlyInItsTime() {
        UUID place = place(List.of(county.stoneDrum));
        county.database.doInTransaction(() -> {
            county.places.addName(place, NamingOffice.name(NameKind.STANDARD, "红旗路", LocalDate.of(1970, 1, 1), LocalDate.of(2026, 4, 1)));
            county.places.addName(place, NamingOffice.name(NameKind.STANDARD, "青竹路", LocalDate.of(2026, 4, 1), null));
        });
        assertThat(county.published.load(LocalDate.of(2026, 3, 31))).singleElement()
                .satisfies(name -> assertThat(name.standardText()).isEqualTo("红旗路"));
        assertThat(county.published.load(LocalDate.of(2026, 4, 1))).hasSize(2).allSatisfy(name -> {
            assertThat(name.standardText()).isEqualTo("青竹路");
            assertThat(name.kind()).isEqualTo(name.text().equals("青竹路") ? NameKind.STANDARD : NameKind.FORMER);
        });
    }

    @Test
    void aPlaceOfTwoTownshipsLiesInTheirCounty() {
        UUID place = place(List.of(county.stoneDrum, county.willowFord));
        county.database.doInTransaction(() ->
                county.places.addName(place, NamingOffice.name(NameKind.STANDARD, "青竹路", null, null)));
        assertThat(county.published.load(NamingOffice.TODAY)).singleElement()
                .satisfies(name -> assertThat(name.divisionPath()).containsExactly("砚川县"));
    }

    @Test
    void theRecordOfAPlaceHasTheNameInForceFirst() {
        UUID place = county.standing("青竹路", Secrecy.PUBLIC);
        county.database.doInTransaction(() ->
                county.places.addName(place, NamingOffice.name(NameKind.FORMER, "红旗路", null, LocalDate.of(2000, 1, 1))));
        assertThat(county.places.require(place).names()).extracting(NameOnRecord::text).containsExactly("青竹路", "红旗路");
        assertThatThrownBy(() -> county.places.require(UUID.randomUUID())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void placeCodesRunWithinClassAndTownship() {
        PlaceCodes codes = new PlaceCodes(county.database.jdbc());
        assertThat(codes.next("990121101", PlaceClass.of("2351"))).isEqualTo("99012110123510000001");
        coded("99012110123510000041");
        coded("99012110123510900048");
        assertThat(codes.next("990121101", PlaceClass.of("2351"))).isEqualTo("99012110123510000042");
        assertThat(codes.next("990121", PlaceClass.of("121"))).isEqualTo("99012100012100000001");
    }

    private void coded(String code) {
        county.database.doInTransaction(() -> county.places.add(new NewPlace(NamingOffice.ROAD, NamingOffice.ROAD.usualKind(),
                NamingOffice.line(114.3, 29.8), List.of(county.stoneDrum), code, PlaceStatus.PRESENT, Secrecy.INTERNAL, "", false)));
    }

    private UUID place(List<UUID> divisions) {
        return county.database.inTransaction(() -> county.places.add(new NewPlace(NamingOffice.ROAD, NamingOffice.ROAD.usualKind(),
                NamingOffice.line(114.32, 29.84), divisions, "", PlaceStatus.PRESENT, Secrecy.PUBLIC, "", false)));
    }
}
