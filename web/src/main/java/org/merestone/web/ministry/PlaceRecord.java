package org.merestone.web.ministry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.place.PlaceStory;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.web.register.PublishedRegister;

/**
 * A place as the ministry's service has it; what the published register does not hold is empty, as the history of governments always is.
 *
 * @param placeCode 地名代码
 * @param oldName   former names, the older first as they were recorded
 * @param meaning   含义 of the standard name
 * @param origin    来历
 * @param history   历史沿革
 */
record PlaceRecord(UUID id, @JsonProperty("place_code") String placeCode, @JsonProperty("standard_name") String standardName,
        @JsonProperty("roman_alphabet_spelling") String romanization,
        @JsonProperty("ethnic_minorities_writing") String minorityWriting, @JsonProperty("place_type") String type,
        @JsonProperty("place_type_code") String typeCode, String province, @JsonProperty("province_name") String provinceName, String city,
        @JsonProperty("city_name") String cityName, String area, @JsonProperty("area_name") String areaName, Gdm gdm,
        @JsonProperty("old_name") String oldName, @JsonProperty("place_meaning") String meaning,
        @JsonProperty("place_origin") String origin, @JsonProperty("place_history") String history,
        @JsonProperty("government_history") String governmentHistory) {

    /** Where it is: points alone, CGCS2000, longitude first. */
    record Gdm(String type, List<List<Double>> coordinates) {}

    /** Names of divisions by code, for the records of one answer. */
    static Map<String, String> divisionNames(PublishedRegister register) {
        return register.divisions().all().stream().collect(Collectors.toMap(division -> MinistryCode.twelve(division.code()),
                division -> division.name(), (one, other) -> one));
    }

    static PlaceRecord of(PublishedName name, PublishedRegister register, Map<String, String> divisions) {
        List<PublishedName> forms = register.names().of(name.placeId());
        String code = MinistryCode.twelve(name.divisionCode());
        String province = MinistryCode.twelve(code.substring(0, 2));
        String city = MinistryCode.twelve(code.substring(0, 4));
        String area = MinistryCode.twelve(code.substring(0, 6));
        PlaceStory story = Objects.requireNonNullElse(register.stories().of(name.placeId()), PlaceStory.NONE);
        return new PlaceRecord(name.placeId(), story.code(), name.text(), name.romanToned(), texts(forms, NameKind.MINORITY),
                name.className(), name.placeClass().code(), province, divisions.getOrDefault(province, ""), city,
                divisions.getOrDefault(city, ""), area, divisions.getOrDefault(area, ""),
                new Gdm("MultiPoint", List.of(List.of(name.lon(), name.lat()))),
                texts(forms.stream().filter(form -> !form.text().equals(name.text())).toList(), NameKind.FORMER),
                story.meaningOf(name.text()), story.origin(), story.evolution(), "");
    }

    private static String texts(List<PublishedName> forms, NameKind kind) {
        return forms.stream().filter(form -> form.kind() == kind).map(PublishedName::text).collect(Collectors.joining("、"));
    }
}
