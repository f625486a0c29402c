package org.merestone.gazetteer.paper;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.LegalTime;
import org.merestone.geo.print.Grade;
import org.merestone.geo.print.PaperFormat;

/**
 * A paper as it went out (存档文书): its bytes are never written again.
 *
 * @param subject  the case, batch or meeting that it is about
 * @param edition  from 1; a correction is a further one
 * @param number   发文字号 or 批准文号, or null where it bears none
 * @param noticeId the notice or announcement that it is, or null
 * @param reason   why the edition before it does not hold; empty for the first
 */
public record KeptPaper(UUID id, UUID subject, CasePaper paper, int edition, @Nullable String number, String title, Grade grade,
                        @Nullable UUID noticeId, String reason, String madeBy, OffsetDateTime madeAt, List<File> files) {

    public KeptPaper {
        files = List.copyOf(files);
        if (edition < 1) {
            throw new IllegalArgumentException("edition " + edition);
        }
    }

    /** One of its files by the SHA-256 of its bytes. */
    public record File(PaperFormat format, String sha256, long byteSize, String fileName) {}

    /** When it went out, by the clock of China. */
    public LocalDateTime madeInChina() {
        return LegalTime.at(madeAt);
    }

    public Optional<File> file(PaperFormat format) {
        return files.stream().filter(each -> each.format() == format).findFirst();
    }
}
