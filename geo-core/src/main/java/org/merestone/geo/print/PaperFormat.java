package org.merestone.geo.print;

/** A format that papers are written in. */
public enum PaperFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf");

    private final String mediaType;

    PaperFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How the names of its files end, with the dot. */
    public String ending() {
        return "." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Writes a paper.
     *
     * @throws IllegalArgumentException for a spreadsheet of a paper that is no table
     * @throws org.merestone.geo.map.MapRefusal for a PDF where this machine has no TrueType font for Chinese; its sentence says which
     * package
     *     to install
     */
    public byte[] write(PrintedPaper paper) {
        return switch (this) {
            case DOCX -> Docx.of(paper);
            case XLSX -> Xlsx.of(paper);
            case PDF -> PdfPaper.of(paper);
        };
    }
}
