package org.merestone.boundary.strip;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.merestone.boundary.agreement.AgreementDrafting;
import org.merestone.boundary.agreement.AgreementReader;
import org.merestone.boundary.agreement.AgreementStanding;
import org.merestone.boundary.agreement.MapSheet;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.LegalTime;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.map.MapContent;
import org.merestone.geo.map.Painter;
import org.merestone.geo.map.StripSheet;
import org.merestone.geo.print.PaperProgress;
import org.springframework.stereotype.Service;

/**
 * Draws the map sheets of an agreement and attaches them, as if somebody had drawn them elsewhere: their hashes are part of what is signed.
 * Drawing takes no lock; what has changed meanwhile is found when they are attached, and then none is.
 */
@Service
public class StripDrawing {

    private final AgreementReader reader;
    private final AgreementDrafting drafting;
    private final StripGround ground;
    private final Clock clock;

    StripDrawing(AgreementReader reader, AgreementDrafting drafting, StripGround ground, Clock clock) {
        this.reader = reader;
        this.drafting = drafting;
        this.ground = ground;
        this.clock = clock;
    }

    /**
     * Draws all sheets and attaches them.
     *
     * @param rowVersionSeen of the agreement, as with any change of it
     * @throws java.util.concurrent.CancellationException when somebody wished to stop; then nothing is attached
     */
    public void drawAll(Actor actor, UUID agreement, long rowVersionSeen, PaperProgress progress) {
        AgreementStanding standing = reader.standing(actor, agreement);
        Map<Integer, byte[]> drawn = draw(standing, progress);
        drafting.attachDrawn(actor, agreement, rowVersionSeen, standing.work().version().fingerprint(), drawn);
    }

    /** The sheets of an agreement as PDF, by number. */
    Map<Integer, byte[]> draw(AgreementStanding standing, PaperProgress progress) {
        List<MapSheet> sheets = standing.sheets();
        progress.expect(sheets.size());
        Envelope all = new Envelope(standing.work().version().geometry().getEnvelopeInternal());
        sheets.forEach(sheet -> all.expandToInclude(sheet.frame()));
        MapContent content = ground.around(standing.work(), all);
        Painter painter = Painter.agreement();
        List<Envelope> frames = sheets.stream().map(MapSheet::frame).toList();
        Map<Integer, byte[]> drawn = new LinkedHashMap<>();
        for (MapSheet sheet : sheets) {
            drawn.put(sheet.number(), painter.strip(content, strip(standing, sheet, frames), Locale.SIMPLIFIED_CHINESE));
            progress.step();
        }
        return drawn;
    }

    private StripSheet strip(AgreementStanding standing, MapSheet sheet, List<Envelope> frames) {
        LineProgress.Work work = standing.work();
        LonLat middle = LonLat.of(sheet.frame().centre());
        List<String> sides = standing.sides().stream().map(UnitName::name).toList();
        return new StripSheet(isBroad(sheet.frame()), sheet.scale(), middle, GaussZone.of(middle.lon()),
                work.line().name() + "协议书附图", work.version().geometry(), sheet.number(), frames, sides,
                sides.stream().map(name -> name + (name.endsWith("街道") ? "办事处" : "人民政府")).toList(),
                work.version().classification().grade().word(), "界线指纹 " + work.version().fingerprint().substring(0, 12) + "　制图 "
                + LegalTime.today(clock));
    }

    /** Whether a frame lies on its long side. */
    private static boolean isBroad(Envelope frame) {
        double middle = frame.centre().y;
        return Ellipsoid2000.distance(new LonLat(frame.getMinX(), middle), new LonLat(frame.getMaxX(), middle))
                > Ellipsoid2000.distance(new LonLat(frame.getMinX(), frame.getMinY()), new LonLat(frame.getMinX(), frame.getMaxY()));
    }
}
