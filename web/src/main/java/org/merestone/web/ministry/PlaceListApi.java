package org.merestone.web.ministry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.web.register.NamePart;
import org.merestone.web.register.Published;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.request.DeclaredParameters;
import org.merestone.web.security.OpenToAll;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code stname/listPub} and {@code detailsPub}: places by their standard names. */
@RestController
class PlaceListApi {

    private static final String OLDER_TYPE_CODE = "PlaceTypeCode";
    private static final Set<String> MEMBERS = Set.of("stName", "placeTypeCode", OLDER_TYPE_CODE, "year", "searchType", "code", "page",
            "size");
    private static final int USUAL_SIZE = 20;
    private static final int MOST = 100;
    private static final int LONGEST = 60;
    private static final int LAST_PAGE = 1_000_000;

    private final RegisterKeeper keeper;

    PlaceListApi(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    /**
     * @param stName        all of a name (精确) or part of it (模糊), as {@code searchType} says; empty for every name
     * @param placeTypeCode beginning of a class code, with zeros behind or without
     * @param older         the same as older clients write it
     * @param year          names as they stood at its end, where their times are known
     * @param code          division that they lie in
     * @param page          from 1
     * @param size          1 to 100
     */
    @Published
    @OpenToAll
    @RequestMapping(path = {"/9095/stname/listPub", "/stname/listPub"}, method = {RequestMethod.GET, RequestMethod.POST})
    Page list(@RequestParam(defaultValue = "") String stName, @RequestParam(defaultValue = "") String placeTypeCode,
            @RequestParam(name = OLDER_TYPE_CODE, defaultValue = "") String older, @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "模糊") String searchType, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "20") int size) {
        if (stName.length() > LONGEST) {
            throw new BadRequest("request.tooLong", "stName", LONGEST);
        }
        String typeCode = placeTypeCode.isEmpty() ? older : placeTypeCode;
        if (!typeCode.matches("[0-9]{0,5}")) {
            throw new BadRequest("request.wrongValue", "placeTypeCode");
        }
        if (page < 1 || page > LAST_PAGE) {
            throw new BadRequest("request.wrongValue", "page");
        }
        if (size < 1 || size > MOST) {
            throw new BadRequest("request.wrongValue", "size");
        }
        PublishedRegister register = keeper.current();
        Predicate<PublishedName> wanted = name(stName, searchType).and(standsIn(year)).and(within(code))
                .and(one -> typeCode.isEmpty() || one.placeClass().isUnder(PlaceClass.of(typeCode).significant()));
        List<PublishedName> found = forms(register.names(), year).filter(wanted)
                .sorted(Comparator.comparing(PublishedName::text).thenComparing(PublishedName::placeId)).toList();
        Map<String, String> divisions = PlaceRecord.divisionNames(register);
        return new Page(found.size(), page, size, found.stream().skip((long) (page - 1) * size).limit(size)
                .map(one -> PlaceRecord.of(one, register, divisions)).toList());
    }

    /** The standard names; of a year that is past those that were it then, too. */
    private static Stream<PublishedName> forms(NamePart names, @Nullable Integer year) {
        return year == null ? names.standard().stream() : names.all().stream().filter(name -> name.kind() == NameKind.STANDARD
                || name.kind() == NameKind.FORMER && name.validTo() != null);
    }

    /** The same question as a body of JSON, as some clients post it; what it leaves out is as in the other. */
    @OpenToAll
    @PostMapping(path = {"/9095/stname/listPub", "/stname/listPub"}, consumes = MediaType.APPLICATION_JSON_VALUE)
    Page list(@RequestBody Map<String, Object> asked) {
        asked.keySet().stream().filter(name -> !MEMBERS.contains(name)).findFirst().ifPresent(name -> {
            throw DeclaredParameters.unknown(name, MEMBERS);
        });
        return list(text(asked, "stName", ""), text(asked, "placeTypeCode", ""), text(asked, OLDER_TYPE_CODE, ""), number(asked, "year"),
                text(asked, "searchType", "模糊"), text(asked, "code", ""), Objects.requireNonNullElse(number(asked, "page"), 1),
                Objects.requireNonNullElse(number(asked, "size"), USUAL_SIZE));
    }

    private static String text(Map<String, Object> asked, String name, String usual) {
        Object value = asked.get(name);
        return value == null ? usual : value.toString();
    }

    private static @Nullable Integer number(Map<String, Object> asked, String name) {
        Object value = asked.get(name);
        if (value == null || value.toString().isEmpty()) {
            return null;
        }
        if (!value.toString().matches("[0-9]{1,9}")) {
            throw new BadRequest("request.wrongValue", name);
        }
        return Integer.valueOf(value.toString());
    }

    /** @param total on all pages */
    record Page(int total, int page, int size, List<PlaceRecord> records) {}

    @OpenToAll
    @PostMapping(path = {"/9095/stname/detailsPub", "/stname/detailsPub"}, consumes = MediaType.APPLICATION_JSON_VALUE)
    PlaceRecord details(@RequestBody Wanted wanted) {
        return details(wanted.id());
    }

    @OpenToAll
    @PostMapping({"/9095/stname/detailsPub", "/stname/detailsPub"})
    PlaceRecord details(@RequestParam UUID id) { // of a form or of the address
        PublishedRegister register = keeper.current();
        return register.names().of(id).stream().filter(name -> name.kind() == NameKind.STANDARD).findFirst()
                .map(name -> PlaceRecord.of(name, register, PlaceRecord.divisionNames(register)))
                .orElseThrow(() -> new Refusal.NotFound("place.notPublished"));
    }

    record Wanted(UUID id) {}

    private static Predicate<PublishedName> name(String text, String searchType) {
        return switch (searchType) {
            case "精确" -> name -> text.isEmpty() || name.text().equals(text);
            case "模糊" -> name -> name.text().contains(text);
            default -> throw new BadRequest("ministry.searchType");
        };
    }

    private static Predicate<PublishedName> standsIn(@Nullable Integer year) {
        if (year == null) {
            return name -> true;
        }
        if (year < 1900 || year > 9999) {
            throw new BadRequest("request.wrongValue", "year");
        }
        return name -> (name.validFrom() == null || name.validFrom().getYear() <= year)
                && (name.validTo() == null || name.validTo().getYear() > year);
    }

    private static Predicate<PublishedName> within(String code) {
        String prefix = MinistryCode.prefix(code);
        return name -> name.divisionCode().startsWith(prefix);
    }
}
