package org.merestone.boundary.handover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.merestone.boundary.agreement.AgreementReader;
import org.merestone.boundary.agreement.AgreementStanding;
import org.merestone.boundary.agreement.MapSheet;
import org.merestone.boundary.archive.FiledPapers;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.MarkerPage;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.boundary.paper.PaperOfLine;
import org.merestone.boundary.paper.PaperWriter;
import org.merestone.boundary.photo.MarkerPhoto;
import org.merestone.boundary.photo.MarkerPhotos;
import org.merestone.data.document.Documents;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.format.Format;
import org.merestone.geo.format.Layer;
import org.merestone.geo.format.VectorFile;
import org.merestone.geo.print.Marking;
import org.merestone.geo.print.PaperFormat;
import org.merestone.geo.print.PaperProgress;
import org.merestone.geo.print.PrintedPaper;
import org.springframework.stereotype.Component;

/** Writes everything that a line has into a package. */
@Component
class PackageWriter {

    private final LineProgress progress;
    private final BoundaryPoints points;
    private final PaperWriter papers;
    private final AgreementReader agreements;
    private final FiledPapers filed;
    private final MarkerPhotos photos;
    private final Documents documents;

    PackageWriter(LineProgress progress, BoundaryPoints points, PaperWriter papers, AgreementReader agreements, FiledPapers filed,
            MarkerPhotos photos, Documents documents) {
        this.progress = progress;
        this.points = points;
        this.papers = papers;
        this.agreements = agreements;
        this.filed = filed;
        this.photos = photos;
        this.documents = documents;
    }

    /** Answers how many files are in the package, the manifest not counted. */
    int write(LineProgress.Work work, Marking marking, Path file, PaperProgress steps) throws IOException {
        List<MarkerPage> markers = progress.markers(work);
        List<BoundaryPoint> surveyed = points.of(work.version().id());
        Optional<AgreementStanding> agreement = agreements.standingOf(work);
        List<FiledPapers.Filed> papersFiled = filed.of(work.line().id());
        List<Layer> layers = ResultLayers.of(work, markers, surveyed).stream().filter(layer -> !layer.features().isEmpty()).toList();
        Map<PaperOfLine, PrintedPaper> written = new EnumMap<>(PaperOfLine.class);
        Arrays.stream(PaperOfLine.values()).filter(paper -> agreement.isPresent() || !paper.restsOnAgreement())
                .forEach(paper -> written.put(paper, papers.of(work, paper, marking)));
        steps.expect(1 + written.entrySet().stream().mapToInt(paper -> formats(paper.getKey(), paper.getValue()).size()).sum()
                + 2 * layers.size() + papersFiled.size()
                + agreement.map(each -> each.sheets().size()).orElse(0)
                + markers.stream().mapToInt(page -> photos.of(page.marker().id()).size()).sum());
        try (PackageFile out = new PackageFile(file, steps)) {
            out.add("README.txt", about(work, marking).getBytes(StandardCharsets.UTF_8), -1, "说明");
            for (Map.Entry<PaperOfLine, PrintedPaper> paper : written.entrySet()) {
                String title = paper.getKey().title();
                for (PaperFormat format : formats(paper.getKey(), paper.getValue())) {
                    out.add("papers/" + title + format.ending(), format.write(paper.getValue()), paper.getValue().rows(), title);
                }
            }
            for (Layer layer : layers) {
                out.add("data/" + layer.name() + ".gpkg", whole(layer, Format.GEOPACKAGE), layer.features().size(), "GeoPackage，EPSG:4490");
                out.add("data/" + layer.name() + ".shp.zip", whole(layer, Format.SHAPEFILE), layer.features().size(),
                        "Shapefile，EPSG:4490");
            }
            for (MapSheet sheet : agreement.map(AgreementStanding::sheets).orElse(List.of())) {
                if (sheet.sha256() != null) {
                    out.add(String.format(Locale.ROOT, "sheets/%02d.pdf", sheet.number()), documents.file(sheet.sha256()), "协议书附图");
                }
            }
            for (FiledPapers.Filed paper : papersFiled) {
                out.add("filed/" + paper.kind().stage().number() + "-" + plain(paper.fileName()), documents.file(paper.sha256()),
                        paper.title());
            }
            for (MarkerPage page : markers) {
                for (MarkerPhoto photo : photos.of(page.marker().id())) {
                    out.add("photos/" + page.marker().code() + "/" + photo.subject() + "-" + plain(photo.fileName()),
                            documents.file(photo.sha256()),
                            "界桩照片");
                }
            }
            return out.files();
        }
    }

    /** A paper that has nothing to list, as of a line without markers, is no spreadsheet. */
    private static List<PaperFormat> formats(PaperOfLine paper, PrintedPaper text) {
        return paper.formats().stream().filter(format -> format != PaperFormat.XLSX || text.isTable()).toList();
    }

    /** Written whole before it goes in: the writers seek in what they write. */
    private static PackageFile.Part whole(Layer layer, Format format) {
        return (OutputStream out) -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            VectorFile.write(layer, format, bytes, CoordinateSystem.canonical());
            bytes.writeTo(out);
        };
    }

    private String about(LineProgress.Work work, Marking marking) {
        return String.join("\n", work.line().name() + "成果汇交包", "界线代码 " + work.line().code(), "界线指纹 " + work.version().fingerprint(),
                "密级 " + marking.word(), "制作 " + marking.holder() + " " + marking.moment(), "坐标系 CGCS2000（EPSG:4490），经度在前；X 为北，Y 为东",
                "文件清单见 " + Manifest.NAME + "：路径、字节数、SHA-256、行数", "");
    }

    /** A file's name without what a file system could take for something else. */
    private static String plain(String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        return plain.length() > 120 ? plain.substring(plain.length() - 120) : plain;
    }
}
