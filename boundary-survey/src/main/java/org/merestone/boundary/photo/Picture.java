package org.merestone.boundary.photo;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.LonLat;

/**
 * What a camera wrote into its picture (EXIF).
 *
 * @param takenAt     by the camera's clock, which knows no zone; null where it says nothing
 * @param at          where the camera stood, WGS 84; null where it did not know
 * @param orientation how the picture must be turned to stand upright, 1 to 8 as EXIF counts
 */
record Picture(@Nullable LocalDateTime takenAt, @Nullable LonLat at, int orientation) {

    private static final DateTimeFormatter CAMERA_TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final Picture SILENT = new Picture(null, null, 1);

    /** Reads what the camera wrote; a picture whose words are damaged or missing says nothing. */
    static Picture of(byte[] content) {
        try {
            Metadata words = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content), content.length);
            return new Picture(takenAt(words), place(words), orientation(words));
        } catch (ImageProcessingException | IOException e) {
            return SILENT;
        }
    }

    private static @Nullable LocalDateTime takenAt(Metadata words) {
        ExifSubIFDDirectory exif = words.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        String said = exif == null ? null : exif.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
        try {
            return said == null ? null : LocalDateTime.parse(said.strip(), CAMERA_TIME);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Zero, zero is what cameras write that have found no satellite. */
    private static @Nullable LonLat place(Metadata words) {
        GpsDirectory gps = words.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation at = gps == null ? null : gps.getGeoLocation();
        boolean onEarth = at != null && !at.isZero() && Math.abs(at.getLongitude()) <= 180 && Math.abs(at.getLatitude()) <= 90;
        return onEarth ? new LonLat(at.getLongitude(), at.getLatitude()) : null;
    }

    private static int orientation(Metadata words) {
        ExifIFD0Directory first = words.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer said = first == null ? null : first.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return said == null || said < 1 || said > 8 ? 1 : said;
    }
}
