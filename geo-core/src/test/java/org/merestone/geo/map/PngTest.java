package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "256, 256, 2", "17, 300, 16", "300, 17, 255", "64, 64, 256", "13, 7, 4", "255, 3, 3"})
    void fewColoursComeBackExactlyFromAnotherReader(int width, int height, int colours) throws IOException {
        Random random = new Random(3);
        int[] choice = random.ints(colours, 0, 1 << 24).toArray();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, choice[random.nextInt(colours)]);
            }
        }
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.encode(image)));
        assertThat(read.getWidth()).isEqualTo(width);
        assertThat(read.getHeight()).isEqualTo(height);
        assertThat(worst(image, read)).isZero();
    }

    @Test
    void whatCoversMostKeepsItsColourThoughThereAreThousands() throws IOException {
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 256; x++) {
            for (int y = 0; y < 256; y++) {
                image.setRGB(x, y, y < 128 ? 0xfbf3d9 : 0xfb0000 | (x & 127) << 9 | (y - 128) * 2);
            }
        }
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.encode(image)));
        assertThat(read.getRGB(100, 100) & 0xffffff).isEqualTo(0xfbf3d9);
    }

    @Test
    void softEdgesChangeByLessThanAnEyeSees() throws IOException {
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 256; x++) {
            for (int y = 0; y < 256; y++) {
                int grey = (x + y) / 2;
                image.setRGB(x, y, grey << 16 | grey << 8 | (y % 8 == 0 ? grey / 2 : grey));
            }
        }
        assertThat(worst(image, ImageIO.read(new ByteArrayInputStream(Png.encode(image))))).isLessThan(8);
    }

    @Test
    void aRandomPictureIsStillAPicture() throws IOException {
        Random random = new Random(5);
        BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40_000; i++) {
            image.setRGB(i % 200, i / 200, random.nextInt(1 << 24));
        }
        assertThat(ImageIO.read(new ByteArrayInputStream(Png.encode(image))).getWidth()).isEqualTo(200);
    }

    /** Rows of one colour, of every colour, chequered, shifted from row to row, longer than a repetition may reach. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 700", "700, 1", "2, 2", "3, 5", "258, 3", "259, 3", "2100, 40", "33000, 2", "513, 513"})
    void whateverThePatternAnotherReaderFindsEveryPixel(int width, int height) throws IOException {
        Random random = new Random(width);
        IntBinaryOperator[] patterns = {(x, y) -> 0x123456, (x, y) -> x + y & 255, (x, y) -> (x ^ y) & 1, (x, y) -> (x + 3 * y) % 17,
            (x, y) -> x * y % 251, (x, y) -> y % 2 == 0 ? x % 256 : 0, (x, y) -> x > y ? 7 : 900, (x, y) -> random.nextInt(256),
            (x, y) -> random.nextInt(64) == 0 ? random.nextInt(200) : 5,
            (x, y) -> 31 - Integer.numberOfLeadingZeros(1 + random.nextInt(1 << 30))};
        for (IntBinaryOperator pattern : patterns) {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    image.setRGB(x, y, pattern.applyAsInt(x, y));
                }
            }
            assertThat(worst(image, ImageIO.read(new ByteArrayInputStream(Png.encode(image))))).isZero();
        }
    }

    @Test
    void gdalReadsWhatWasWritten(@TempDir Path folder) throws Exception {
        BufferedImage image = new BufferedImage(311, 207, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 311 * 207; i++) {
            image.setRGB(i % 311, i / 311, i % 311 * (i / 311) / 90 % 200 * 0x010203);
        }
        Files.write(folder.resolve("a.png"), Png.encode(image));
        Process gdal = new ProcessBuilder("/usr/bin/gdal_translate", "-q", "-expand", "rgb", "-of", "BMP", "a.png", "a.bmp")
                .directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(gdal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(gdal.waitFor()).as(said).isZero();
        assertThat(worst(image, ImageIO.read(folder.resolve("a.bmp").toFile()))).isZero();
    }

    private static int worst(BufferedImage a, BufferedImage b) {
        int worst = 0;
        for (int x = 0; x < a.getWidth(); x++) {
            for (int y = 0; y < a.getHeight(); y++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    worst = Math.max(worst, Math.abs((a.getRGB(x, y) >> shift & 255) - (b.getRGB(x, y) >> shift & 255)));
                }
            }
        }
        return worst;
    }
}
