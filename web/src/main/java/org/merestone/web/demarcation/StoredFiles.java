package org.merestone.web.demarcation;

import java.io.UncheckedIOException;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Documents;
import org.springframework.stereotype.Component;

/** The bytes of a file that was uploaded before. */
@Component
class StoredFiles {

    private final Documents documents;

    StoredFiles(Documents documents) {
        this.documents = documents;
    }

    byte[] read(String sha256) {
        try {
            return documents.read(sha256);
        } catch (UncheckedIOException e) {
            throw new Refusal.NotFound("survey.fileGone", e.getCause().getMessage());
        }
    }
}
