package org.merestone.boundary.line;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.data.TestDatabase;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Actor;

/** Two townships side by side, and a third that is an island in the eastern one. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CourseCheckTest {

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    BoundaryRegister register;
    CourseCheck check;
    BoundaryLine line;
    MultiLineString standing;

    @BeforeEach
    void open() throws IOException {
        register = new BoundaryRegister(kind, folder);
        String island = "[114.33,29.84],[114.36,29.84],[114.36,29.86],[114.33,29.86]";
        Path file = FourTownships.write(folder, "island.geojson", "{\"type\":\"FeatureCollection\",\"features\":["
                + FourTownships.feature(FourTownships.SHIMEN, "石门镇", "[114.2,29.8],[114.3,29.8],[114.3,29.9],[114.2,29.9]") + ","
                + FourTownships.feature(FourTownships.BAILU, "白鹭镇", "[114.3,29.8],[114.4,29.8],[114.4,29.9],[114.3,29.9]")
                        .replace("]]}", "],[" + island + ",[114.33,29.84]]]}") + ","
                + FourTownships.feature(FourTownships.YUNTAI, "云台乡", island) + "]}");
        register.get(DivisionImport.class).run(Actor.system("test"), FourTownships.request(file), ImportProgress.UNSEEN);
        check = register.get(CourseCheck.class);
        line = register.line(FourTownships.SHIMEN, FourTownships.BAILU);
        standing = register.get(BoundaryLines.class).standing(line.id()).orElseThrow().geometry();
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void aCourseBetweenTheSameJunctionsThatMeetsNothingFits() {
        assertThatCode(() -> require("(114.3 29.8, 114.31 29.85, 114.3 29.9)")).doesNotThrowAnyException();
    }

    @Test
    void aJunctionIsNotMovedWithOneLine() {
        assertRefused("(114.3 29.8, 114.31 29.85, 114.3001 29.9)", "course.junctionTorn");
        assertRefused("(114.3 29.8, 114.31 29.85, 114.3 29.9), (114.5 29.8, 114.5 29.9)", "course.otherEnds");
    }

    @Test
    void aCourseDoesNotCrossItself() {
        assertRefused("(114.3 29.8, 114.32 29.87, 114.32 29.83, 114.3 29.9)", "course.crossesItself");
    }

    @Test
    void aCourseHasNoPointTwiceInARow() {
        assertRefused("(114.3 29.8, 114.31 29.85, 114.31 29.85, 114.3 29.9)", "course.repeatedVertex");
    }

    @Test
    void aCourseDoesNotCrossTheIslandsLine() {
        assertRefused("(114.3 29.8, 114.34 29.85, 114.3 29.9)", "course.crosses");
    }

    /** Beyond the island the western township would surround it, though the island's line is one with the eastern. */
    @Test
    void aCourseDoesNotPassOverTheIsland() {
        assertRefused("(114.3 29.8, 114.39 29.82, 114.39 29.88, 114.3 29.9)", "course.passesOver");
    }

    @Test
    void aCourseDoesNotTouchTheEdgeOfTheRegister() {
        assertRefused("(114.3 29.8, 114.4 29.85, 114.3 29.9)", "course.crosses");
        assertRefused("(114.3 29.8, 114.35 29.8, 114.35 29.82, 114.3 29.9)", "course.crosses");
    }

    private void assertRefused(String parts, String key) {
        assertThatThrownBy(() -> require(parts)).isInstanceOf(Refusal.NotAllowed.class).hasMessageContaining(key);
    }

    /** Courses are written from south to north, in which direction the smaller code, in the west, lies on the left. */
    private void require(String parts) {
        try {
            check.require(line.id(), (MultiLineString) new WKTReader(Geometries.FACTORY).read("MULTILINESTRING (" + parts + ")"), standing);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
