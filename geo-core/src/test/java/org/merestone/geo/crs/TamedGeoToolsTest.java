package org.merestone.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GeoTools reaches the class path without the old libraries that travel in its jar, works, and stays silent. */
class TamedGeoToolsTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "org/slf4j/LoggerFactory.class", "com/google/common/collect/ImmutableList.class",
        "javax/xml/bind/JAXBContext.class", "com/sun/xml/bind/v2/ContextFactory.class",
        "org/apache/commons/jxpath/JXPathContext.class", "javax/media/jai/JAI.class", "org/ehcache/Cache.class",
        "org/eclipse/emf/ecore/EObject.class", "org/checkerframework/checker/nullness/qual/NonNull.class"})
    void nothingThatTravelsInTheJarComesFromIt(String resource) throws IOException {
        List<String> places = Collections.list(getClass().getClassLoader().getResources(resource)).stream()
                .map(Object::toString).toList();
        // another dependency may bring its own, current copy; the one inside the wrapper must never be there
        assertThat(places).noneMatch(place -> place.contains("geotools") || place.contains("geo-core"));
    }

    @Test
    void onlyGeoToolsAndWhatItNeedsIsTakenOutOfTheJar() throws Exception {
        Path classes = Path.of(GaussKrueger.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        assertThat(classes).as("the unpacked classes").isDirectory();
        try (Stream<Path> packages = Files.walk(classes, 2)) {
            assertThat(packages.map(classes::relativize).filter(path -> path.getNameCount() == 2)
                    .filter(path -> !path.startsWith("META-INF")).map(path -> path.toString().replace('\\', '/')))
                    .containsExactlyInAnyOrder("org/merestone", "org/geotools", "org/hsqldb", "org/ejml",
                            "javax/measure", "si/uom", "systems/uom", "tech/units", "tech/uom");
        }
    }

    @Test
    void theEpsgDatabaseAnswersWithItsOwnAxisOrder() throws Exception {
        QuietGeoTools.hush();
        CoordinateReferenceSystem geographic = CRS.decode("EPSG:4490");
        CoordinateReferenceSystem plane = CRS.decode("EPSG:4547");
        double[] latLon = {29.8413, 114.3225};
        double[] northEast = new double[2];
        CRS.findMathTransform(geographic, plane).transform(latLon, 0, northEast, 0, 1);

        assertThat(northEast[0]).isCloseTo(3302564.9733, within(1e-4));
        assertThat(northEast[1]).isCloseTo(531166.3004, within(1e-4));
    }

    @Test
    void filtersCanBeParsed() throws Exception {
        assertThat(ECQL.toFilter("code LIKE '4212%' AND level = 4 AND BBOX(geom, 113, 29, 115, 30)").toString())
                .contains("code", "level", "geom");
    }

    @Test
    void theEpsgDatabaseIsNoJdbcDriverOfTheApplication() {
        assertThat(ServiceLoader.load(Driver.class).stream().map(provider -> provider.type().getName()))
                .noneMatch(name -> name.startsWith("org.hsqldb"));
    }

    /** In a fresh process, because levels and handlers of this one are already set. */
    @Test
    void aFreshProcessSaysNothingButItsAnswer(@TempDir Path home) throws Exception {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + home, "-Duser.home=" + home, "-Djava.util.prefs.userRoot=" + home,
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                FreshStart.class.getName()).redirectErrorStream(true).start();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        process.getInputStream().transferTo(output);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output.toString(StandardCharsets.UTF_8).strip().lines().toList())
                .hasSize(1).allMatch(line -> line.startsWith("handlers=1 "));
        assertThat(process.exitValue()).isZero();
        assertThat(new File(home.toFile(), "merestone-epsg-" + System.getProperty("user.name"))).as("the EPSG database in a folder of this user").exists();
    }

    /** Projects once by parameters and once through the EPSG database, and tells the milliseconds of each. */
    static final class FreshStart {

        private FreshStart() {
        }

        public static void main(String[] args) {
            long start = System.nanoTime();
            GaussKrueger.inOwnZone(new LonLat(114.3225, 29.8413));
            long projected = System.nanoTime();
            CoordinateSystem.ofEpsg(2154).fromLonLat(new LonLat(2.35, 48.85));
            long looked = System.nanoTime();
            System.out.println("handlers=" + Logger.getLogger("").getHandlers().length
                    + " firstProjectionMillis=" + (projected - start) / 1_000_000
                    + " firstLookupMillis=" + (looked - projected) / 1_000_000);
        }
    }
}
