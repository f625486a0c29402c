package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
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
