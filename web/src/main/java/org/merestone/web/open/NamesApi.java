package org.merestone.web.open;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.search.NameHit;
import org.merestone.web.register.Published;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.security.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search over the public names: by characters, pinyin or initials, with the reason why each answer matched. */
@RestController
class NamesApi {

    private final RegisterKeeper keeper;

    NamesApi(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    /**
     * @param clazz the beginning of a class code of GB/T 18521
     * @param limit most answers, 1 to {@value AskedNames#MOST}
     */
    @Published
    @OpenToAll
    @GetMapping("/api/v1/names")
    Names names(AskedNames asked, @RequestParam(name = "class", required = false) @Nullable String clazz,
            @RequestParam(defaultValue = "10") int limit) {
        return new Names(keeper.current().names().search().search(asked.query(clazz, limit)).stream().map(Found::of).toList());
    }

    record Names(List<Found> names) {}

    /**
     * A place that matched.
     *
     * @param kind        what form of its name matched
     * @param currentName today's name where another form matched, else null
     * @param path        the divisions it lies in, the highest first
     * @param validFrom   the first day of that form where it is not today's name; null where it is not known
     * @param validTo     the day it ended; null where it stands or that is not known
     * @param matched     why: exact, alias, former, specific, prefix, pinyin, initials, infix, pinyinPrefix, homophone, sounds or fuzzy
     * @param matchedText the part of {@code name} that matched
     */
    record Found(UUID id, String name, String romanization, NameKind kind, @Nullable String currentName, String classCode,
            String className, String path, double lon, double lat, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
            String matched, String matchedText) {
        static Found of(NameHit hit) {
            boolean current = hit.currentName().equals(hit.name());
            return new Found(hit.id(), hit.name(), hit.romanization(), hit.kind(), current ? null : hit.currentName(), hit.classCode(),
                    hit.className(), String.join(" · ", hit.path()), hit.lon(), hit.lat(), current ? null : hit.validFrom(),
                    current ? null : hit.validTo(), hit.matched().key(), hit.matchedText());
        }
    }
}
