package org.merestone.boundary.project;

import java.time.LocalDate;
import org.merestone.data.conflict.Refusal;

/** A paper to file. */
public record NewPaper(PaperKind kind, String title, String documentNo, LocalDate dated, String fileName, String mediaType, byte[] content) {

    private static final int LONGEST = 100;
    private static final int LONGEST_NAME = 200;

    /** @throws Refusal.NotAllowed when the title is missing or something is too long, or the file is empty */
    public NewPaper {
        title = title.strip();
        documentNo = documentNo.strip();
        fileName = fileName.length() > LONGEST_NAME ? fileName.substring(fileName.length() - LONGEST_NAME) : fileName;
        if (title.isEmpty() || title.length() > LONGEST || documentNo.length() > LONGEST) {
            throw new Refusal.NotAllowed("project.titleMissing", LONGEST);
        }
        if (content.length == 0) {
            throw new Refusal.NotAllowed("project.fileEmpty");
        }
    }
}
