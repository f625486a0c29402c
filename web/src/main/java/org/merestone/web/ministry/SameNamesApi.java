package org.merestone.web.ministry;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    private final RegisterKeeper keeper;

    SameNamesApi(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    @GetMapping({"/9095/datastatis/GroupCountNameByCode", "/datastatis/GroupCountNameByCode"})
    List<Count> nameByCode(@RequestParam String stName, @RequestParam(defaultValue = "") String code) {
        return byCode(sameName(stName), code);
    }

    @GetMapping({"/9095/datastatis/GroupCountNameByType", "/datastatis/GroupCountNameByType"})
    List<Count> nameByType(@RequestParam String stName, @RequestParam(defaultValue = "") String code) {
        return byType(sameName(stName), code);
    }

    /** @param pinyin without tones; spaces, hyphens and apostrophes do not count */
    @GetMapping({"/9095/datastatis/GroupCountPinyinByCode", "/datastatis/GroupCountPinyinByCode"})
    List<Count> soundByCode(@RequestParam String pinyin, @RequestParam(defaultValue = "") String code) {
        return byCode(sameSound(pinyin), code);
    }

    @GetMapping({"/9095/datastatis/GroupCountPinyinByType", "/datastatis/GroupCountPinyinByType"})
    List<Count> soundByType(@RequestParam String pinyin, @RequestParam(defaultValue = "") String code) {
        return byType(sameSound(pinyin), code);
    }

    /** @param code of a division, or of a class */
    record Count(String code, String name, long count) {}

    /** By the county that the places lie in. */
    private List<Count> byCode(Predicate<PublishedName> wanted, String within) {
        Map<String, String> names = PlaceRecord.divisionNames(keeper.current());
        return counted(wanted, within, name -> MinistryCode.twelve(name.divisionCode().substring(0, Math.min(6,
                name.divisionCode().length()))),
                name -> "").stream().map(count -> new Count(count.code(), names.getOrDefault(count.code(), ""), count.count())).toList();
    }

    private List<Count> byType(Predicate<PublishedName> wanted, String within) {
        return counted(wanted, within, name -> name.placeClass().code(), PublishedName::className);
    }

    private List<Count> counted(Predicate<PublishedName> wanted, String within, Function<PublishedName, String> code,
            Function<PublishedName, String> name) {
        String prefix = MinistryCode.prefix(within);
        return keeper.current().names().standard().stream().filter(one -> one.divisionCode().startsWith(prefix)).filter(wanted)
                .collect(Collectors.groupingBy(code)).entrySet().stream()
                .map(group -> new Count(group.getKey(), name.apply(group.getValue().get(0)), group.getValue().size()))
                .sorted(Comparator.comparing(Count::code)).toList();
    }

    private static Predicate<PublishedName> sameName(String text) {
        requireText("stName", text);
        return name -> name.text().equals(text);
    }

    private static Predicate<PublishedName> sameSound(String pinyin) {
        requireText("pinyin", pinyin);
        String sound = sound(pinyin);
        return name -> sound(name.romanPlain()).equals(sound);
    }

    private static String sound(String pinyin) {
        return pinyin.toLowerCase(Locale.ROOT).replaceAll("[^a-zü]", "");
    }

    private static void requireText(String parameter, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new BadRequest("request.tooLong", parameter, LONGEST);
        }
    }
}
