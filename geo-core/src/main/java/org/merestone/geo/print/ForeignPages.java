package org.merestone.geo.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** The PDF files of others whose pages a bound file takes: open until it is written, for a page stays in its document till then. */
final class ForeignPages implements AutoCloseable {

    private final List<PDDocument> open = new ArrayList<>();
    private long bytes;
    private int pages;

    /** The bytes of a file of others; null once there are too many. */
    byte @Nullable [] spend(BoundFile.Foreign file) {
        if (bytes + file.byteSize() > BoundFile.MOST_BYTES) {
            return null;
        }
        byte[] read = file.content().read();
        bytes += read.length;
        return read;
    }

    static boolean looksLikePdf(byte[] content) {
        return content.length > 4 && content[0] == '%' && content[1] == 'P' && content[2] == 'D' && content[3] == 'F';
    }

    /** The pages of somebody's PDF; none where it cannot be opened, is locked, or has too many. */
    List<PDPage> pdf(byte[] content) {
        try {
            PDDocument document = Loader.loadPDF(content);
            open.add(document);
            if (document.isEncrypted() || pages + document.getNumberOfPages() > BoundFile.MOST_PAGES) {
                return List.of();
            }
            List<PDPage> found = new ArrayList<>();
            document.getPages().forEach(found::add);
            proveTheyCanBeWritten(found);
            pages += found.size();
            return found;
        } catch (IOException | RuntimeException damaged) {
            return List.of(); // a damaged file shows itself in many ways; it is named, not bound
        }
    }

    /** Pages that cannot be written would take the whole file with them: they are written once by themselves. */
    private static void proveTheyCanBeWritten(List<PDPage> found) throws IOException {
        try (PDDocument trial = new PDDocument()) {
            for (PDPage page : found) {
                trial.importPage(page);
            }
            trial.save(OutputStream.nullOutputStream());
        }
    }

    /** A page without what it or a mark on it would do when it is opened or clicked. */
    static PDPage quiet(PDPage page) {
        COSDictionary dictionary = page.getCOSObject();
        dictionary.removeItem(COSName.AA);
        if (dictionary.getDictionaryObject(COSName.ANNOTS) instanceof COSArray marks) {
            for (int i = 0; i < marks.size(); i++) {
                if (marks.getObject(i) instanceof COSDictionary mark) {
                    mark.removeItem(COSName.A);
                    mark.removeItem(COSName.AA);
                    mark.removeItem(COSName.PARENT);
                }
            }
        }
        return page;
    }

    /** Keeps a document of ours open as long. */
    PDDocument keep(PDDocument document) {
        open.add(document);
        return document;
    }

    @Override
    public void close() throws IOException {
        for (PDDocument document : open) {
            document.close();
        }
    }
}
