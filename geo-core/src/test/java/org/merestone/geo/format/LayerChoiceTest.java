package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merestone.geo.crs.CoordinateSystem;

/** Counties and townships, or borders and roads, in one file: asked about or told, never mixed in silence. */
class LayerChoiceTest {

    /** Two closed lines on layers of their own, and a text point on a third. */
    private static final String DRAWING = ("0 SECTION 2 ENTITIES"
            + " 0 LWPOLYLINE 8 乡界 90 3 70 1 10 500000 20 3300000 10 500100 20 3300000 10 500100 20 3300100"
            + " 0 LWPOLYLINE 8 道路 90 2 70 0 10 500000 20 3300000 10 500300 20 3300000"
            + " 0 LWPOLYLINE 8 道路 90 2 70 0 10 500000 20 3300050 10 500300 20 3300050"
            + " 0 POINT 8 注记 10 500050 20 3300050 0 ENDSEC 0 EOF").replace(' ', '\n') + "\n";

    private static final CoordinateSystem ZONE = CoordinateSystem.ofEpsg(4547);

    @TempDir
    Path folder;

    @Test
    void severalLayersAreToldWithTheirCountsAndTakenTogetherWhereNobodyAsks() {
        VectorReading reading = drawing(VectorOptions.USUAL.declaring(ZONE));

        assertThat(reading.acceptable()).isTrue();
        assertThat(reading.featureCount()).isEqualTo(4);
        VectorFinding told = finding(reading, VectorFault.SEVERAL_LAYERS);
        assertThat(told.message(Locale.CHINA)).contains("2 个图层", "乡界 (1)", "道路 (2)").doesNotContain("注记");
    }

    @Test
    void whereANetworkIsToBeMadeTheLayerIsAskedForAndEveryAnswerIsOffered() {
        VectorReading reading = drawing(VectorOptions.USUAL.declaring(ZONE).askingForLayer());

        assertThat(reading.acceptable()).isFalse();
        assertThat(finding(reading, VectorFault.WHICH_LAYER).mends()).containsExactly(new VectorMend.TakeLayer("乡界"),
                new VectorMend.TakeLayer("道路"), new VectorMend.TakeAllLayers());
    }

    @Test
    void theChosenLayerIsReadAloneAndTheReadingSaysSo() {
        VectorReading reading = drawing(VectorOptions.USUAL.declaring(ZONE).askingForLayer().with(new VectorMend.TakeLayer("乡界")));

        assertThat(reading.acceptable()).isTrue();
        assertThat(reading.layers().get(0).features()).extracting(feature -> feature.attributes().get("layer")).containsExactly("乡界");
        assertThat(reading.findings()).extracting(each -> each.message(Locale.CHINA)).anyMatch(text -> text.contains("只读取图层 乡界"));
    }

    @Test
    void twoLayersMayBeChosenAndAllMayBeTakenTogether() {
        VectorOptions asking = VectorOptions.USUAL.declaring(ZONE).askingForLayer();

        assertThat(drawing(asking.with(new VectorMend.TakeLayer("乡界")).with(new VectorMend.TakeLayer("注记"))).featureCount()).isEqualTo(2);
        VectorReading all = drawing(asking.with(new VectorMend.TakeAllLayers()));
        assertThat(all.acceptable()).isTrue();
        assertThat(all.featureCount()).isEqualTo(4);
        assertThat(drawing(asking.with(new VectorMend.TakeLayer("乡界")).takingAllLayers()).featureCount()).isEqualTo(4);
    }

    @Test
    void aLayerThatIsNotThereIsRefusedWithThoseThatAre() {
        VectorReading reading = drawing(VectorOptions.USUAL.declaring(ZONE).with(new VectorMend.TakeLayer("县界")));

        assertThat(reading.acceptable()).isFalse();
        VectorFinding told = finding(reading, VectorFault.NO_SUCH_LAYER);
        assertThat(told.message(Locale.ENGLISH)).contains("县界", "乡界", "道路", "注记");
        assertThat(told.mends()).contains(new VectorMend.TakeLayer("道路"));
    }

    @Test
    void pointsBesideOneLayerOfLinesAreNoQuestion() {
        String points = DRAWING.replace("道路", "乡界");

        assertThat(VectorFile.read(points.getBytes(StandardCharsets.UTF_8), "a.dxf", VectorOptions.USUAL.declaring(ZONE).askingForLayer())
                .findings()).extracting(VectorFinding::fault).containsOnly(VectorFault.MENDED, VectorFault.TEXT_IS_UTF8);
    }

    @Test
    void theLayersOfAGeoPackageAreChosenByTheirNames() throws java.io.IOException {
        Path county = folder.resolve("county.geojson");
        VectorFile.write(SampleLayers.areas(), Format.GEOJSON, county, CoordinateSystem.canonical());
        Path both = folder.resolve("both.gpkg");
        Gdal.run("ogr2ogr", "-f", "GPKG", "-nln", "xian", both, county);
        Gdal.run("ogr2ogr", "-update", "-nln", "xiang", both, county);

        assertThat(finding(VectorFile.read(both, VectorOptions.USUAL.askingForLayer()), VectorFault.WHICH_LAYER).mends())
                .containsExactly(new VectorMend.TakeLayer("xian"), new VectorMend.TakeLayer("xiang"), new VectorMend.TakeAllLayers());
        VectorReading one = VectorFile.read(both, VectorOptions.USUAL.askingForLayer().with(new VectorMend.TakeLayer("xiang")));
        assertThat(one.layers()).extracting(Layer::name).containsExactly("xiang");
    }

    @Test
    void anAnswerIsRememberedByItsText() {
        List<VectorMend> answers = List.of(new VectorMend.TakeLayer("乡 界:2"), new VectorMend.TakeAllLayers(), new VectorMend.SwapAxes());

        assertThat(answers).allSatisfy(answer -> assertThat(VectorMend.parse(answer.id())).contains(answer));
        assertThat(answers).extracting(answer -> answer.label(Locale.ENGLISH)).doesNotHaveDuplicates();
        assertThat(VectorMend.parse("layer:")).isEmpty();
    }

    private static VectorReading drawing(VectorOptions options) {
        return VectorFile.read(DRAWING.getBytes(StandardCharsets.UTF_8), "drawing.dxf", options);
    }

    private static VectorFinding finding(VectorReading reading, VectorFault fault) {
        return reading.findings().stream().filter(each -> each.fault() == fault).findFirst().orElseThrow(() -> new AssertionError(
                reading.findings().toString()));
    }
}
