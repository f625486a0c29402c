package org.merestone.web.ministry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int MOST_LEVELS = 3;
    private static final String ROOT = "0";

    private final RegisterKeeper keeper;

    DivisionListApi(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    /**
     * @param year     as at its end; the present where it is left out
     * @param code     of the division; a root of level 0 above the highest of the register where it is left out
     * @param maxLevel so many levels below it, 0 to {@value #MOST_LEVELS}
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
        Function<Division, List<Division>> lower = division -> below.getOrDefault(division.id(), List.of());
        Node found = prefix.isEmpty() ? root(divisions, maxLevel, lower) : divisions.all().stream()
                .filter(division -> MinistryCode.prefix(division.code()).equals(prefix))
                .min(Comparator.comparing(Division::level).thenComparing(Division::code)).map(top -> node(top, maxLevel, lower))
                .orElseThrow(() -> new Refusal.NotFound("ministry.division", code));
        return new Answer(200, "", prefix.isEmpty() ? found.size() - 1 : found.size(), found);
    }

    private static Node root(DivisionPart divisions, int levels, Function<Division, List<Division>> lower) {
        return new Node(ROOT, "", 0, "", nodes(divisions.all().stream().filter(division -> division.parentId() == null), levels, lower));
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

    private static Node node(Division division, int levels, Function<Division, List<Division>> lower) {
        return new Node(MinistryCode.twelve(division.code()), division.name(), division.level().ordinal() + 1, division.kind(),
                nodes(lower.apply(division).stream(), levels, lower));
    }

    private static List<Node> nodes(Stream<Division> divisions, int levels, Function<Division, List<Division>> lower) {
        return levels == 0 ? List.of() : divisions.sorted(Comparator.comparing(Division::code))
                .map(division -> node(division, levels - 1, lower)).toList();
    }

    /**
     * @param status 200: what is refused comes as a problem of HTTP
     * @param total  how many divisions there are in the answer
     */
    record Answer(int status, String message, int total, Node data) {}

    /** @param level 0 for the root, 1 for a province to 5 for a village */
    record Node(String code, String name, int level, String type, List<Node> children) {

        int size() {
            return 1 + children.stream().mapToInt(Node::size).sum();
        }
    }
}
