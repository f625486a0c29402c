package org.merestone.web.ministry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.web.register.DivisionPart;
import org.merestone.web.register.Published;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code xzqh/getList}: a division and those below it, as they stood in a year. */
@RestController
class DivisionListApi {

    private static final int FIRST_YEAR = 1900;
    private static final int MOST_LEVELS = 2;

    private final RegisterKeeper keeper;

    DivisionListApi(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    /**
     * @param year     as at its end; the present where it is left out
     * @param code     of the division; the highest of the register where it is left out
     * @param maxLevel so many levels below it, 0 to 2
     */
    @Published
    @OpenToAll
    @GetMapping({"/9095/xzqh/getList", "/xzqh/getList"})
    Answer list(@RequestParam(required = false) @Nullable Integer year, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "1") int maxLevel) {
        PublishedRegister register = keeper.current();
        if (maxLevel < 0 || maxLevel > MOST_LEVELS) {
            throw new BadRequest("request.wrongValue", "maxLevel");
        }
        DivisionPart divisions = register.coverage(day(year, register)).divisions();
        String prefix = MinistryCode.prefix(code);
        Map<UUID, List<Division>> below = divisions.all().stream().filter(division -> division.parentId() != null)
                .collect(Collectors.groupingBy(division -> java.util.Objects.requireNonNull(division.parentId())));
        Division top = divisions.all().stream().filter(division -> prefix.isEmpty() ? division.parentId() == null
                        : MinistryCode.prefix(division.code()).equals(prefix))
                .min(Comparator.comparing(Division::level).thenComparing(Division::code))
                .orElseThrow(() -> new Refusal.NotFound("ministry.division", code));
        return new Answer(200, "", node(top, maxLevel, id -> below.getOrDefault(id, List.of())));
    }

    private static LocalDate day(@Nullable Integer year, PublishedRegister register) {
        if (year == null || year == register.day().getYear()) {
            return register.day();
        }
        if (year < FIRST_YEAR || year > register.day().getYear()) {
            throw new BadRequest("request.wrongValue", "year");
        }
        return LocalDate.of(year, 12, 31);
    }

    private static Node node(Division division, int levels, Function<UUID, List<Division>> below) {
        List<Node> children = levels == 0 ? List.of() : below.apply(division.id()).stream().sorted(Comparator.comparing(Division::code))
                .map(child -> node(child, levels - 1, below)).toList();
        return new Node(MinistryCode.twelve(division.code()), division.name(), division.level().ordinal() + 1, division.kind(), children);
    }

    /** @param status 200: what is refused comes as a problem of HTTP */
    record Answer(int status, String message, Node data) {}

    /** @param level 1 for a province to 5 for a village */
    record Node(String code, String name, int level, String type, List<Node> children) {}
}
