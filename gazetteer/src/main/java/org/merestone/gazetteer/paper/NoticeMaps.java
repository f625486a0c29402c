package org.merestone.gazetteer.paper;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.merestone.data.division.Divisions;
import org.merestone.geo.map.MapContent;
import org.merestone.geo.map.Painter;
import org.merestone.geo.map.Plane;
import org.merestone.geo.print.Block;
import org.merestone.geo.print.Grade;
import org.springframework.stereotype.Component;

/**
 * The sketch maps of a paper (位置示意图): the names in red on the map of the house, at a round scale that stands below. Where the numbers of
 * many names do not find room on one map, the ground is halved until they do, at most three times.
 */
@Component
class NoticeMaps {

    /** Of the picture at 8 a millimetre; the painter's lettering is made for half of that. */
    private static final int WIDE = (int) (NoticeFrame.WIDE_MM * NoticeMap.PIXELS_A_MM);
    private static final int HIGH = (int) (NoticeFrame.HIGH_MM * NoticeMap.PIXELS_A_MM);
    private static final int FINENESS = 2;
    private static final int MOST_HALVINGS = 3;
    /** What one zone's plane takes without stretching anything to speak of. */
    private static final double MOST_DEGREES = 3;
    private static final double NEAREST = 0.001;

    private final NoticeGround ground;
    private final Divisions divisions;
    private final MapReview review;

    NoticeMaps(NoticeGround ground, Divisions divisions, MapReview review) {
        this.ground = ground;
        this.divisions = divisions;
        this.review = review;
    }

    /**
     * The maps of a paper for everybody, each with its 审图号; an invented county has none to be reviewed. Before the paper is for everybody
     * its maps say what is still wanted.
     */
    Published published(Matter matter, Grade grade) {
        boolean invented = !matter.isEmpty() && divisions.require(matter.first().divisionId()).demonstration();
        if (grade == Grade.PUBLIC && !invented && !review.given()) {
            return new Published(List.of(), "位置示意图未取得审图号，依《地图管理条例》第十五条不公开；位置以表中的描述为准。");
        }
        return new Published(of(matter), invented ? "虚构演示数据，不送地图审核。" : review.given() ? "审图号：" + review.number()
                : "（公开前须取得审图号）");
    }

    /**
     * Maps for everybody.
     *
     * @param said what has to be said of them: their number, or why there are none
     */
    record Published(List<Block.Picture> maps, String said) {}

    /** One map, or one of everything and then its parts; none where the names lie too far apart for a sheet. */
    List<Block.Picture> of(Matter matter) {
        List<NameRow> rows = matter.rows();
        if (rows.isEmpty() || extent(rows).getWidth() > MOST_DEGREES || extent(rows).getHeight() > MOST_DEGREES) {
            return List.of();
        }
        List<Block.Picture> pictures = new ArrayList<>();
        draw(matter, rows, Painter.standard(), 0, pictures);
        return pictures;
    }

    private void draw(Matter matter, List<NameRow> rows, Painter painter, int halvings, List<Block.Picture> pictures) {
        NoticeFrame frame = NoticeFrame.around(extent(rows));
        MapContent around = ground.around(frame.degrees(), matter.today());
        BufferedImage image = painter.picture(around.on(Plane.of(frame.zone())), frame.part(), WIDE / FINENESS, HIGH / FINENESS, FINENESS,
                false, Locale.SIMPLIFIED_CHINESE);
        NoticeMap map = new NoticeMap(image, frame);
        boolean whole = map.draw(rows, matter.batch() != null);
        boolean split = !whole && halvings < MOST_HALVINGS && rows.size() > 1;
        if (!split || halvings == 0) {
            String which = matter.batch() == null ? "" : halvings == 0 ? "（全部）" : "（" + rows.get(0).number() + "～"
                    + rows.get(rows.size() - 1).number() + " 号等 " + rows.size() + " 条）";
            pictures.add(Block.Picture.of(image, NoticeFrame.WIDE_MM, String.format(Locale.ROOT,
                    "位置示意图%s　比例尺 1∶%,d　CGCS2000，高斯－克吕格投影，坐标北向上", which, frame.scale()).replace(',', ' ')));
        }
        if (split) {
            boolean across = frame.wideM() * extent(rows).getWidth() > frame.highM() * extent(rows).getHeight();
            List<NameRow> sorted = rows.stream().sorted(Comparator.comparingDouble(row -> across ? middle(row).x
                    : -middle(row).y)).toList();
            for (List<NameRow> half : List.of(sorted.subList(0, sorted.size() / 2), sorted.subList(sorted.size() / 2, sorted.size()))) {
                draw(matter, half.stream().sorted(Comparator.comparingInt(NameRow::number)).toList(), painter, halvings + 1, pictures);
            }
        }
    }

    private static Coordinate middle(NameRow row) {
        return row.namingCase().geometry().getEnvelopeInternal().centre();
    }

    private static Envelope extent(List<NameRow> rows) {
        Envelope extent = new Envelope();
        rows.forEach(row -> extent.expandToInclude(row.namingCase().geometry().getEnvelopeInternal()));
        if (extent.getWidth() < NEAREST && extent.getHeight() < NEAREST) {
            extent.expandBy(NEAREST / 2);
        }
        return extent;
    }
}
