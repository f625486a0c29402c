package org.merestone.web.ministry;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.merestone.gazetteer.name.Syllables;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.web.register.Published;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code datastatis}: how many places bear a name, or one that sounds the same, by division and by class. */
@RestController
@Published
@OpenToAll
class SameNamesApi {

    private static final int LONGEST = 60;
    private static final int COUNTY = 6;

    private final RegisterKeeper keeper;

    SameNamesApi(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    /**
     * By the county that the places lie in.
     *
     * @param name     the whole name
     * @param distCode division that they lie in; everywhere where it is left out
     */
    @GetMapping({"/9095/datastatis/GroupCountNameByCode", "/datastatis/GroupCountNameByCode"})
    Counts<OfDivision> nameByCode(@RequestParam String name, @RequestParam(defaultValue = "") String distCode) {
        return byCode(sameName(name), distCode);
    }

    @GetMapping({"/9095/datastatis/GroupCountNameByType", "/datastatis/GroupCountNameByType"})
    Counts<OfType> nameByType(@RequestParam String name, @RequestParam(defaultValue = "") String distCode) {
        return byType(sameName(name), distCode);
    }

    /** @param name pinyin; where it has tones they count, spaces, hyphens and apostrophes never do */
    @GetMapping({"/9095/datastatis/GroupCountPinyinByCode", "/datastatis/GroupCountPinyinByCode"})
    Counts<OfDivision> soundByCode(@RequestParam String name, @RequestParam(defaultValue = "") String distCode) {
        return byCode(sameSound(name), distCode);
    }

    @GetMapping({"/9095/datastatis/GroupCountPinyinByType", "/datastatis/GroupCountPinyinByType"})
    Counts<OfType> soundByType(@RequestParam String name, @RequestParam(defaultValue = "") String distCode) {
        return byType(sameSound(name), distCode);
    }

    /**
     * @param status 200: what is refused comes as a problem of HTTP
     * @param total  how many rows there are
     */
    record Counts<T>(int status, String message, int total, List<T> data) {

        static <T> Counts<T> of(List<T> data) {
            return new Counts<>(200, "", data.size(), data);
        }
    }

    record OfDivision(String code, String name, long count) {}

    record OfType(String typeCode, String type, long count) {}

    private Counts<OfDivision> byCode(Predicate<PublishedName> wanted, String within) {
        Map<String, String> names = PlaceRecord.divisionNames(keeper.current());
        return Counts.of(grouped(wanted, within, SameNamesApi::county).entrySet().stream()
                .map(group -> new OfDivision(group.getKey(), names.getOrDefault(group.getKey(), ""), group.getValue().size()))
                .sorted(Comparator.comparing(OfDivision::code)).toList());
    }

    private static String county(PublishedName name) {
        return MinistryCode.twelve(name.divisionCode().substring(0, Math.min(COUNTY, name.divisionCode().length())));
    }

    private Counts<OfType> byType(Predicate<PublishedName> wanted, String within) {
        return Counts.of(grouped(wanted, within, name -> name.placeClass().code()).entrySet().stream()
                .map(group -> new OfType(group.getKey(), group.getValue().get(0).className(), group.getValue().size()))
                .sorted(Comparator.comparing(OfType::typeCode)).toList());
    }

    private Map<String, List<PublishedName>> grouped(Predicate<PublishedName> wanted, String within,
            Function<PublishedName, String> by) {
        String prefix = MinistryCode.prefix(within);
        return keeper.current().names().standard().stream().filter(one -> one.divisionCode().startsWith(prefix)).filter(wanted)
                .collect(Collectors.groupingBy(by));
    }

    private static Predicate<PublishedName> sameName(String text) {
        requireText(text);
        return name -> name.text().equals(text);
    }

    private static Predicate<PublishedName> sameSound(String pinyin) {
        requireText(pinyin);
        String toned = toned(pinyin);
        String plain = Syllables.plainKey(pinyin);
        if (plain.isEmpty()) {
            throw new BadRequest("request.wrongValue", "name");
        }
        return Syllables.untoned(toned).equals(toned) ? name -> Syllables.plainKey(name.romanPlain()).equals(plain)
                : name -> toned(name.romanToned()).equals(toned);
    }

    private static String toned(String pinyin) {
        return Normalizer.normalize(pinyin, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static void requireText(String text) {
        if (text.isBlank()) {
            throw new BadRequest("request.missingParameter", "name");
        }
        if (text.length() > LONGEST) {
            throw new BadRequest("request.tooLong", "name", LONGEST);
        }
    }
}
