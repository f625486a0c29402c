package org.merestone.web.ogc;

import java.util.List;
import org.merestone.data.conflict.Refusal;
import org.springframework.stereotype.Component;

/** The collections, in the order in which they are listed: what is stored first, then the areas that are derived from the lines. */
@Component
class Layers {

    private final List<Layer<?>> all;

    Layers(LineLayer lines, MarkerLayer markers, NameLayer names, DivisionLayer divisions, NoticeLayer notices) {
        all = List.of(lines, markers, names, divisions, notices);
    }

    List<Layer<?>> all() {
        return all;
    }

    Layer<?> require(String id) {
        return all.stream().filter(layer -> layer.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("ogc.noCollection", id.length() > 40 ? id.substring(0, 40) + "…" : id));
    }
}
