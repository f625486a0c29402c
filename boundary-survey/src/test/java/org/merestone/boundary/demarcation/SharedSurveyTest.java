package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.DivisionImport;
import org.merestone.boundary.line.ImportProgress;
import org.merestone.boundary.line.ImportReport;
import org.merestone.boundary.line.ImportRequest;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.SharedData;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.division.DivisionLevel;

/** The field's own files on the synthetic townships that they were made for; skipped where the shared folder is absent. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SharedSurveyTest {


    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    BoundaryRegister register;
    SurveyImports imports;
    Map<String, Division> townships;
    Actor surveyor;

    @BeforeEach
    void open() throws IOException {
        SharedData.needed();
        register = new BoundaryRegister(kind, folder);
        ImportReport report = register.get(DivisionImport.class).run(Actor.system("test"), new ImportRequest(
                List.of(SharedData.at("townships/xianning-synthetic.geojson")), DivisionLevel.TOWNSHIP, "code", "name", OptionalInt.empty(),
                CodeSystem.civilAffairs(LocalDate.of(2025, 12, 31)), Classification.INTERNAL, null, true), ImportProgress.UNSEEN);
        assertThat(report.stored()).as("%s", report.findings()).isTrue();
        assertThat(report.divisions()).isEqualTo(70);
        imports = register.get(SurveyImports.class);
        townships = register.get(Divisions.class).today(DivisionLevel.TOWNSHIP, "").stream()
                .collect(Collectors.toMap(Division::name, each -> each));
        surveyor = register.person("surveyor", Role.SURVEYOR, "4212");
    }

    @AfterEach
    void close() {
        if (register != null) {
            register.close();
        }
    }

    /** Metres: a millimetre; seconds to four decimals are good to three. */
    @ParameterizedTest
    @CsvSource({
        "陆溪柳山湖线_RTK.csv,          rtk-zone,    陆溪镇,   柳山湖镇,   0.001",
        "鱼岳新街线.dat,                cass-zone,   鱼岳镇,   新街镇,     0.001",
        "官桥鱼岳线_无带号_zone38.dat,   cass-nozone, 官桥镇,   鱼岳镇,     0.001",
        "麦市马港线_经纬度.csv,          utf8-dms,    麦市镇,   马港镇,     0.003",
        "蒲圻街陆水湖街线_度分秒压缩.txt, ddmmss,      蒲圻街道, 陆水湖街道, 0.003"})
    void everyGoodFileBecomesTheDraftOfItsLine(String file, String key, String left, String right, double metres) throws IOException {
        UUID task = open(left, right);
        Upload upload = imports.upload(surveyor, task, file, Files.readAllBytes(SharedData.at("survey/good").resolve(file)));
        assertThat(upload.state()).as("%s", register.get(Batches.class).findings(upload.batchId())).isEqualTo(SurveyBatch.State.READ);
        UUID draft = imports.accept(surveyor, upload.batchId(), register.get(Tasks.class).require(task).rowVersion()).draftId();
        Map<String, LonLat> truth = truth(key);
        List<BoundaryPoint> points = register.get(BoundaryPoints.class).of(draft);
        assertThat(points).hasSameSizeAs(truth.keySet());
        for (BoundaryPoint point : points) {
            assertThat(Ellipsoid2000.distance(LonLat.of(point.position().point().getCoordinate()), truth.get(point.number())))
                    .as(point.number()).isLessThan(metres);
        }
    }

    @Test
    void everyBrokenFileIsRefusedAndNothingOfItIsRegistered() throws IOException {
        UUID task = open("港口乡", "杨芳林乡");
        try (Stream<Path> files = Files.list(SharedData.at("survey/broken"))) {
            for (Path file : files.toList()) {
                Upload upload = imports.upload(surveyor, task, file.getFileName().toString(), Files.readAllBytes(file));
                assertThat(upload.state()).as(file.toString()).isEqualTo(SurveyBatch.State.REFUSED);
                assertThatThrownBy(() -> imports.accept(surveyor, upload.batchId(), register.get(Tasks.class).require(task).rowVersion()))
                        .hasMessageContaining("survey.refused");
            }
        }
        assertThat(register.jdbc().sql("select count(*) from marker").query(Integer.class).single()).isZero();
        assertThat(register.jdbc().sql("select count(*) from boundary_line_version where stage = 'DRAFT'").query(Integer.class).single())
                .isZero();
    }

    private UUID open(String left, String right) {
        BoundaryLine line = register.get(BoundaryLines.class).between(townships.get(left).id(), townships.get(right).id()).orElseThrow();
        return register.get(LineTasks.class).open(surveyor, line.id());
    }

    private static Map<String, LonLat> truth(String key) throws IOException {
        return Files.readAllLines(SharedData.at("survey/truth.csv")).stream().map(line -> line.split(","))
                .filter(field -> field[0].equals(key)).collect(Collectors.toMap(field -> field[1],
                        field -> new LonLat(Double.parseDouble(field[2]), Double.parseDouble(field[3]))));
    }
}
