package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** On the townships of a real prefecture, with invented lines between them. */
class XianningMapTest {

    @Test
    void everyTownshipIsNamedAtSomeZoomAndFourFillsDo() throws IOException {
        MapContent content = MapContent.of(XianningMap.features());
        Inscriptions inscriptions = new Inscriptions(MapFonts.ofThisMachine());
        Placement placement = new Placing(content, MapStyle.standard(), inscriptions, 256.0 * (1 << 12), 12,
                new Envelope(0, 1, 0, 1), Locale.CHINESE).place();
        Set<String> written = placement.within(new View(256.0 * (1 << 12), 0, 0, 1 << 20, 1 << 20)).stream()
                .map(piece -> piece.text().text()).collect(Collectors.toSet());
        List<Plotted> areas = content.find(MapFeature.Area.class, new Envelope(0, 1, 0, 1));
        assertThat(areas).hasSize(70);
        assertThat(areas).allSatisfy(area -> assertThat(written).contains(((MapFeature.Area) area.feature()).name().chinese()));
        assertThat(areas).allSatisfy(area -> assertThat(area.fill()).isLessThan(4));
    }
}
