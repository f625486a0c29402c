package org.merestone.web.register;

import java.util.Locale;
import java.util.stream.Stream;
import org.merestone.data.division.Division;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.geo.map.MissingCharacters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the map writes of the published register, and whether the fonts of this machine can; told once at the start where they cannot. */
@Component
public class MapNames {

    private static final Logger LOG = LoggerFactory.getLogger(MapNames.class);

    private final RegisterKeeper keeper;

    MapNames(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        MissingCharacters missing = missing(keeper.current());
        if (!missing.isEmpty()) {
            LOG.warn("{}\n{}", missing.sentence().in(Locale.CHINESE), missing.sentence().in(Locale.ENGLISH));
        }
    }

    /** The characters of names, divisions, waters and markers that no font of this machine has. */
    public static MissingCharacters missing(PublishedRegister register) {
        return MissingCharacters.among(Stream.of(register.names().standard().stream().map(PublishedName::text),
                register.divisions().all().stream().map(Division::name),
                register.hydrography().waters().stream().map(HydrographyPart.Water::name),
                register.markers().all().stream().map(MarkerPart.PublicMarker::number)).flatMap(names -> names));
    }
}
