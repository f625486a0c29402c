package org.merestone.boundary.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.photo.MarkerPhoto;
import org.merestone.boundary.photo.MarkerPhotos;
import org.merestone.data.document.Documents;
import org.merestone.geo.print.Block;
import org.springframework.stereotype.Component;

/** Near and far view of a marker beside each other, as its sheet shows them. */
@Component
class PhotoPair {

    private static final int WIDE = 560;
    private static final int HIGH = 420;
    private static final int GAP = 20;
    private static final double MM_A_PICTURE = 62;

    private final MarkerPhotos photos;
    private final Documents documents;

    PhotoPair(MarkerPhotos photos, Documents documents) {
        this.photos = photos;
        this.documents = documents;
    }

    /** The latest near view and the latest far view; empty where there is neither. */
    Optional<Block.Picture> of(Marker marker) {
        List<MarkerPhoto> all = photos.of(marker.id());
        List<MarkerPhoto> shown = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (MarkerPhoto.Subject subject : List.of(MarkerPhoto.Subject.NEAR, MarkerPhoto.Subject.FAR)) {
            Stream<MarkerPhoto> such = all.stream().filter(photo -> photo.subject() == subject);
            such.reduce((earlier, later) -> later).ifPresent(photo -> {
                shown.add(photo);
                names.add(subject == MarkerPhoto.Subject.NEAR ? "近景" : "远景");
            });
        }
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        int all2 = shown.size() * WIDE + (shown.size() - 1) * GAP;
        BufferedImage image = new BufferedImage(all2, HIGH, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, all2, HIGH);
        for (int i = 0; i < shown.size(); i++) {
            draw(pen, shown.get(i), i * (WIDE + GAP));
        }
        pen.dispose();
        return Optional.of(Block.Picture.of(image, MM_A_PICTURE * shown.size(), "照片：" + String.join("、", names)));
    }

    private void draw(Graphics2D pen, MarkerPhoto photo, int left) {
        try {
            BufferedImage small = ImageIO.read(new ByteArrayInputStream(documents.read(photo.thumbnail())));
            double scale = Math.min((double) WIDE / small.getWidth(), (double) HIGH / small.getHeight());
            int wide = (int) (small.getWidth() * scale);
            int high = (int) (small.getHeight() * scale);
            pen.drawImage(small, left + (WIDE - wide) / 2, (HIGH - high) / 2, wide, high, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the thumbnail was made here
        }
    }
}
