package org.merestone.web.open;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.name.AsOf;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.web.register.Published;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.security.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A public place with the names it has and had, for machines. */
@RestController
class PlaceApi {

    private final RegisterKeeper keeper;

    PlaceApi(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    /**
     * @param id the place, as search answers it
     * @param at {@code 1985}, {@code 1985-06} or {@code 1985-06-30}: only the names that stood at any time of it; all where left out
     */
    @Published
    @OpenToAll
    @GetMapping("/api/v1/places")
    Answer place(@RequestParam UUID id, @RequestParam(defaultValue = "") String at) {
        List<PublishedName> names = keeper.current().names().of(id);
        PublishedName standard = names.stream().filter(name -> name.kind() == NameKind.STANDARD).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("place.notPublished"));
        @Nullable AsOf then = at.isBlank() ? null : PlacePage.time(at);
        return new Answer(id, standard.text(), standard.placeClass().code(), standard.className(), standard.divisionCode(),
                String.join(" · ", standard.divisionPath()), standard.lon(), standard.lat(),
                names.stream().filter(name -> then == null || then.meets(name.validFrom(), name.validTo())).map(Form::of).toList());
    }

    /**
     * A place.
     *
     * @param name  the standard name of today, or the last one
     * @param lon   longitude of the label point, degrees, EPSG:4490
     * @param names the forms of its name, of all times or of the time asked for
     */
    record Answer(UUID id, String name, String classCode, String className, String divisionCode, String path, double lon, double lat,
                  List<Form> names) {}

    /**
     * A form of the name.
     *
     * @param validFrom the first day; null where it is not known
     * @param validTo   the day it ended; null while it stands
     */
    record Form(String name, NameKind kind, String romanization, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

        static Form of(PublishedName name) {
            return new Form(name.text(), name.kind(), name.romanToned(), name.validFrom(), name.validTo());
        }
    }
}
