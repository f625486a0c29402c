package org.merestone.boundary.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.data.conflict.Refusal;

/** What is read off a camera's file, and the small upright picture made of it. */
class PictureTest {

    private static final double[] LON = {114, 20, 15.5};
    private static final double[] LAT = {29, 48, 0.36};

    @Test
    void timeAndPlaceAreWhatTheCameraWrote() {
        Picture said = Picture.of(CameraPicture.taken(60, 40, "2026:03:01 09:30:05", 6, LON, LAT));
        assertThat(said.takenAt()).isEqualTo(LocalDateTime.of(2026, 3, 1, 9, 30, 5));
        assertThat(said.at().lon()).isCloseTo(114 + 20 / 60.0 + 15.5 / 3600, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(said.at().lat()).isCloseTo(29.8001, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(said.orientation()).isEqualTo(6);
    }

    @Test
    void aPictureThatSaysNothingSaysNothing() {
        assertThat(Picture.of(CameraPicture.silent(60, 40))).isEqualTo(new Picture(null, null, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000:00:00 00:00:00", "2026:02:30 10:00:00", "    :  :     :  :  ", "2026-03-01 09:30:05"})
    void aTimeThatIsNoneIsNoTime(String written) {
        assertThat(Picture.of(CameraPicture.taken(60, 40, written, 1, LON, LAT)).takenAt()).isNull();
    }

    @Test
    void aCameraWithoutSatellitesSaysNoPlace() {
        assertThat(Picture.of(CameraPicture.taken(60, 40, "2026:03:01 09:30:05", 1, new double[3], new double[3])).at()).isNull();
    }

    @Test
    void anOrientationThatIsNoneIsUpright() {
        assertThat(Picture.of(CameraPicture.taken(60, 40, "2026:03:01 09:30:05", 99, LON, LAT)).orientation()).isEqualTo(1);
    }

    @Test
    void aDamagedBlockOfWordsIsSilenceNotAFault() {
        byte[] whole = CameraPicture.taken(60, 40, "2026:03:01 09:30:05", 1, LON, LAT);
        Random random = new Random(37);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int k = 0; k < 6; k++) {
                damaged[2 + random.nextInt(200)] = (byte) random.nextInt();
            }
            assertThat(Picture.of(damaged).orientation()).isBetween(1, 8);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 300, 200", "3, 300, 200", "6, 200, 300", "8, 200, 300"})
    void theSmallPictureStandsUpright(int orientation, int width, int height) throws IOException {
        Thumbnail small = Thumbnail.of(CameraPicture.silent(300, 200), orientation);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(small.jpeg()));
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        int[] red = switch (orientation) {
            case 1 -> new int[] {width / 2, 10};
            case 3 -> new int[] {width / 2, height - 10};
            case 6 -> new int[] {width - 10, height / 2};
            default -> new int[] {10, height / 2};
        };
        Color there = new Color(image.getRGB(red[0], red[1]));
        assertThat(there.getRed()).isGreaterThan(200);
        assertThat(there.getBlue()).isLessThan(80);
    }

    @Test
    void aLargePictureBecomesASmallOneAndItsMeasuresAreKept() throws IOException {
        Thumbnail small = Thumbnail.of(CameraPicture.silent(4000, 3000), 1);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(small.jpeg()));
        assertThat(image.getWidth()).isEqualTo(480);
        assertThat(image.getHeight()).isEqualTo(360);
        assertThat(small.widthPx()).isEqualTo(4000);
        assertThat(small.mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertThatThrownBy(() -> Thumbnail.of("ftypheic".getBytes(), 1)).isInstanceOfSatisfying(Refusal.NotAllowed.class,
                refusal -> assertThat(refusal.key()).isEqualTo("photo.noPicture"));
    }

    @Test
    void aPictureCutOffAnywhereIsRefusedOrShownNeverAFault() {
        byte[] whole = CameraPicture.silent(300, 200);
        for (int length = 0; length < 700 && length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                assertThat(Thumbnail.of(cut, 1).widthPx()).isEqualTo(300);
            } catch (Refusal.NotAllowed refusal) {
                assertThat(refusal.key()).startsWith("photo.");
            }
        }
    }

    /** A PNG header that promises 40,000 × 40,000 pixels takes neither the memory nor the time for them. */
    @Test
    void aLieOfManyPixelsIsRefusedBeforeTheyAreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", bytes);
        byte[] lie = bytes.toByteArray();
        java.nio.ByteBuffer.wrap(lie).putInt(16, 40_000).putInt(20, 40_000);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(lie, 12, 17);
        java.nio.ByteBuffer.wrap(lie).putInt(29, (int) crc.getValue());
        assertThatThrownBy(() -> Thumbnail.of(lie, 1)).isInstanceOfSatisfying(Refusal.NotAllowed.class,
                refusal -> assertThat(refusal.key()).isEqualTo("photo.tooManyPixels"));
    }
}
