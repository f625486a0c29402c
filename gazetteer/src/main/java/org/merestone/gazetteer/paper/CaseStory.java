package org.merestone.gazetteer.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.committee.Meeting;
import org.merestone.gazetteer.dossier.Material;
import org.merestone.gazetteer.filing.FiledPapers;
import org.merestone.gazetteer.naming.CaseClock;
import org.merestone.gazetteer.naming.CaseDemands;
import org.merestone.gazetteer.naming.StoredFinding;
import org.merestone.gazetteer.notice.PublicComment;
import org.merestone.gazetteer.notice.PublicNotice;
import org.merestone.gazetteer.opinion.ExpertReview;
import org.merestone.gazetteer.opinion.Opinion;
import org.merestone.gazetteer.outgoing.DocumentNumber;
import org.merestone.gazetteer.outgoing.NumberedLetter;

/**
 * What has been done about a matter.
 *
 * @param notices   the latest first
 * @param comments  what was said to each of its notices, the oldest first
 * @param meetings  at which it or its batch was on the agenda, the latest first
 * @param findings  of the latest check
 * @param filings   how the papers of a single case went to the receiver of its filing, the first first
 * @param numbers   发文字号 of the letters that have one
 */
record CaseStory(List<PublicNotice> notices, List<PublicComment> comments, List<Opinion> opinions, List<ExpertReview> reviews,
                 List<Meeting> meetings, List<CaseDemands.Waiver> waivers, List<Material> materials,
                 List<CaseClock> clocks, List<StoredFinding> findings, List<FiledPapers> filings,
                 Map<NumberedLetter, DocumentNumber> numbers) {

    @Nullable String requestNumber() {
        return numbers.containsKey(NumberedLetter.REQUEST) ? numbers.get(NumberedLetter.REQUEST).text() : null;
    }

    @Nullable String filingNumber() {
        return numbers.containsKey(NumberedLetter.FILING_REPORT) ? numbers.get(NumberedLetter.FILING_REPORT).text() : null;
    }

    /** The latest notice that asks the public. */
    Optional<PublicNotice> asked() {
        return notices.stream().filter(each -> each.kind() == PublicNotice.Kind.NOTICE).findFirst();
    }

    Optional<PublicNotice> announced() {
        return notices.stream().filter(each -> each.kind() == PublicNotice.Kind.ANNOUNCEMENT).findFirst();
    }

    /** Who approved, as the announcement said it. */
    Optional<String> announcedApprover() {
        return announced().flatMap(notice -> notice.body().lines().filter(line -> line.startsWith("批准机关：")).findFirst())
                .map(line -> line.substring("批准机关：".length()));
    }

    Optional<CaseClock> clock(CaseClock.Kind kind) {
        return clocks.stream().filter(each -> each.kind() == kind).findFirst();
    }

    /** Whether the papers lie with the receiver of the filing, who has not answered. */
    boolean sent() {
        return !filings.isEmpty() && filings.get(filings.size() - 1).result() == null;
    }

    /** Whether everything was filed. */
    boolean filed() {
        List<CaseClock> filings = clocks.stream().filter(each -> each.kind() == CaseClock.Kind.FILING).toList();
        return !filings.isEmpty() && filings.stream().allMatch(each -> each.doneOn() != null);
    }
}
