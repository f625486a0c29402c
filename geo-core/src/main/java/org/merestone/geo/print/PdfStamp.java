package org.merestone.geo.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Marks a PDF that was filed or drawn before it is handed out: the file in the store stays as it is, for its hash is what was signed. */
public final class PdfStamp {

    private PdfStamp() {}

    /**
     * The same pages, each with how secret it is, to whom it was handed out and when. What is public comes back as it is, and so does what
     * cannot be opened as PDF or is locked against changes: it is in the ledger all the same.
     */
    public static byte[] mark(byte[] pdf, Marking marking) {
        if (!marking.isRestricted() || pdf.length < 5 || pdf[0] != '%' || pdf[1] != 'P') {
            return pdf;
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted()) {
                return pdf;
            }
            new PdfMargins(document, new PdfType(document), marking).mark();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            return pdf; // somebody's damaged file is handed out as damaged as it came
        }
    }
}
