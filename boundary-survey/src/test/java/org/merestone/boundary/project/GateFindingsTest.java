package org.merestone.boundary.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.NorthSurvey;
import org.merestone.data.TestDatabase;
import org.merestone.data.document.Documents;
import org.merestone.data.geometry.Geometries;

/** What the rules find keeps a line in its stage: the course is not left with open findings of survey, network or register. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class GateFindingsTest {

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    CountyWork work;
    AgreedLine line;

    @BeforeEach
    void open() {
        work = new CountyWork(kind, folder);
        work.agreedInTheField(3);
        work.file(work.surveyor, PaperKind.PLANTING_RECORD);
        work.finish(work.surveyor, WorkStage.PLANTING);
        line = new AgreedLine(work.register, work.surveyor).registerMarkers();
        work.finish(work.surveyor, WorkStage.SURVEY);
        line.confirm(work.shimen, work.bailu);
        assertThat(obstacles()).isEmpty();
    }

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void aFaultOfTheSurveyFileKeepsALineInTheStageOfItsCourse() {
        byte[] faulty = new String(NorthSurvey.bytes(), StandardCharsets.US_ASCII).replace("3304632.3824", "3404632.3824")
                .getBytes(StandardCharsets.US_ASCII);
        String hash = work.register.get(Documents.class).store(work.surveyor, "north.dat", "text/plain", faulty).sha256();
        work.register.jdbc().sql("update survey_batch set sha256 = :hash where state = 'ACCEPTED'").param("hash", hash).update();
        assertThat(obstacles()).extracting(Obstacle::kind).contains(Obstacle.Kind.RULE_BROKEN).containsOnly(Obstacle.Kind.RULE_BROKEN);
        assertThat(obstacles()).anySatisfy(obstacle -> assertThat(obstacle.arguments().get(0)).isEqualTo("north.dat:3"));
        assertThatThrownBy(() -> work.finish(work.surveyor, WorkStage.COURSE)).hasMessageContaining("project.gateShut");
    }

    /** Nobody can tell any more what was surveyed. */
    @Test
    void aSurveyFileThatIsGoneKeepsItThereToo() throws IOException {
        String hash = work.register.jdbc().sql("select sha256 from survey_batch where state = 'ACCEPTED'").query(String.class).single()
                .strip();
        Files.delete(work.register.get(Documents.class).file(hash));
        assertThat(obstacles()).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.RULE_BROKEN);
            assertThat(obstacle.message(Locale.CHINESE)).contains("已不在档案中");
            assertThat(obstacle.message(Locale.ENGLISH)).contains("no longer in the archive");
        });
    }

    @Test
    void aCourseThatNoLongerFitsTheNetworkKeepsItThere() {
        LineString across = Geometries.FACTORY.createLineString(new Coordinate[] {new Coordinate(114.3, 29.8),
            new Coordinate(114.35, 29.79), new Coordinate(114.36, 29.85), new Coordinate(114.3, 29.9)});
        work.register.jdbc().sql("update boundary_line_version set geom = :geom where id = :draft")
                .param("draft", line.draft).param("geom", work.register.get(Geometries.class).bind(Geometries.FACTORY
                        .createMultiLineString(new LineString[] {across}))).update();
        assertThat(obstacles()).filteredOn(obstacle -> obstacle.kind() == Obstacle.Kind.RULE_BROKEN)
                .anySatisfy(obstacle -> assertThat(obstacle.message(Locale.CHINESE)).contains("白鹭云台线"));
        assertThatThrownBy(() -> work.finish(work.surveyor, WorkStage.COURSE)).hasMessageContaining("project.gateShut");
    }

    @Test
    void aCodeThatAnotherLineBearsKeepsItThere() {
        work.register.jdbc().sql("update boundary_line set code = '990121101102' where name = '青溪云台线'").update();
        assertThat(obstacles()).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.RULE_BROKEN);
            assertThat(obstacle.message(Locale.ENGLISH)).contains("990121101102");
        });
        work.register.jdbc().sql("update boundary_line set code = '990121103201' where name = '青溪云台线'").update();
        work.finish(work.surveyor, WorkStage.COURSE);
        assertThat(work.line().stage()).contains(WorkStage.MAP_SHEETS);
    }

    private List<Obstacle> obstacles() {
        return work.register.get(Gate.class).obstacles(work.line());
    }
}
