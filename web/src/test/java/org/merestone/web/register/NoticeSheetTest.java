package org.merestone.web.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.merestone.gazetteer.notice.PublicNotice;
import org.merestone.gazetteer.notice.PublishedNotices;
import org.merestone.geo.map.MapContent;

/** What is drawn of a notice, whatever the shape of what it is about. */
class NoticeSheetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Test
    void aNoticeAboutARoadIsDrawnOnTheRoad() throws Exception {
        MapContent drawn = NoticeSheet.of(List.of(notice("望月路", "LINESTRING (114.1 29.8, 114.2 29.8, 114.3 29.8)")));
        assertThat(drawn.size()).isEqualTo(1);
        assertThat(drawn.bounds()).isEqualTo(new Envelope(114.2, 114.2, 29.8, 29.8));
    }

    @Test
    void aNoticeAboutALakeIsDrawnInTheLakeAndNotInItsIsland() throws Exception {
        Geometry lake = shape("POLYGON ((114 29, 115 29, 115 30, 114 30, 114 29), "
                + "(114.3 29.3, 114.7 29.3, 114.7 29.7, 114.3 29.7, 114.3 29.3))");
        MapContent drawn = NoticeSheet.of(List.of(notice("镜湖", lake)));
        assertThat(lake.covers(lake.getFactory().createPoint(drawn.bounds().centre()))).isTrue();
    }

    @Test
    void aBatchOfRoadsIsOneNameAndWhatIsNowhereIsNotDrawn() throws Exception {
        MapContent drawn = NoticeSheet.of(List.of(notice("东片街巷",
                "GEOMETRYCOLLECTION (POINT (114.1 29.8), LINESTRING (114.2 29.8, 114.3 29.8))"),
                notice("未定点", "POINT EMPTY")));
        assertThat(drawn.size()).isEqualTo(1);
        assertThat(drawn.bounds().getMinX()).isBetween(114.1, 114.3);
        assertThat(NoticeSheet.of(List.of()).size()).isZero();
    }

    private static PublishedNotices.Shown notice(String name, String place) throws ParseException {
        return notice(name, shape(place));
    }

    private static PublishedNotices.Shown notice(String name, Geometry place) {
        return new PublishedNotices.Shown(new UUID(1, name.hashCode()), PublicNotice.Kind.NOTICE, "拟命名" + name, name, "", "", DAY,
                DAY.plusDays(7), false, place, List.of(), null);
    }

    private static Geometry shape(String text) throws ParseException {
        return new WKTReader().read(text);
    }
}
