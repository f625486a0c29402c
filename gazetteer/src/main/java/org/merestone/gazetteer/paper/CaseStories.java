package org.merestone.gazetteer.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.merestone.gazetteer.committee.AgendaItem;
import org.merestone.gazetteer.committee.Meeting;
import org.merestone.gazetteer.committee.Meetings;
import org.merestone.gazetteer.dossier.Dossier;
import org.merestone.gazetteer.dossier.Material;
import org.merestone.gazetteer.filing.Filing;
import org.merestone.gazetteer.naming.CaseClock;
import org.merestone.gazetteer.naming.CaseClocks;
import org.merestone.gazetteer.naming.CaseDemands;
import org.merestone.gazetteer.naming.NamingCases;
import org.merestone.gazetteer.naming.StoredFinding;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.notice.PublicComment;
import org.merestone.gazetteer.notice.PublicNotice;
import org.merestone.gazetteer.opinion.Consulting;
import org.merestone.gazetteer.opinion.ExpertReview;
import org.merestone.gazetteer.opinion.Opinion;
import org.merestone.gazetteer.outgoing.DocumentNumber;
import org.merestone.gazetteer.outgoing.DocumentNumbers;
import org.merestone.gazetteer.outgoing.NumberedLetter;
import org.springframework.stereotype.Component;

/** Reads what has been done about a matter. */
@Component
class CaseStories {

    private final NamingCases cases;
    private final Notices notices;
    private final Consulting consulting;
    private final Meetings meetings;
    private final CaseDemands demands;
    private final CaseClocks clocks;
    private final Dossier dossier;
    private final Filing filing;
    private final DocumentNumbers numbers;

    CaseStories(NamingCases cases, Notices notices, Consulting consulting, Meetings meetings, CaseDemands demands, CaseClocks clocks,
            Dossier dossier, Filing filing, DocumentNumbers numbers) {
        this.filing = filing;
        this.numbers = numbers;
        this.cases = cases;
        this.notices = notices;
        this.consulting = consulting;
        this.meetings = meetings;
        this.demands = demands;
        this.clocks = clocks;
        this.dossier = dossier;
    }

    CaseStory of(Matter matter) {
        List<Opinion> opinions = new ArrayList<>();
        List<ExpertReview> reviews = new ArrayList<>();
        List<CaseDemands.Waiver> waivers = new ArrayList<>();
        List<Material> materials = new ArrayList<>();
        List<CaseClock> running = new ArrayList<>();
        List<StoredFinding> findings = new ArrayList<>();
        Set<UUID> at = new LinkedHashSet<>();
        Set<String> brought = new HashSet<>();
        for (NameRow row : matter.rows()) {
            UUID id = row.namingCase().id();
            opinions.addAll(consulting.opinions(id));
            reviews.addAll(consulting.reviews(id));
            waivers.addAll(demands.waivers(id));
            // One file that was brought for many cases of a batch is one file.
            dossier.materials(id).stream().filter(each -> brought.add(each.kind() + each.sha256() + each.fileName()))
                    .forEach(materials::add);
            running.addAll(clocks.of(id));
            findings.addAll(cases.findings(id));
        }
        // What a batch was asked and voted on is the same for each of its cases.
        UUID first = matter.first().id();
        List<PublicNotice> asked = notices.of(first);
        List<PublicComment> comments = new ArrayList<>();
        asked.forEach(each -> comments.addAll(notices.comments(each.id())));
        meetings.about(first).stream().map(AgendaItem::meetingId).forEach(at::add);
        List<Meeting> held = at.stream().map(meetings::require).toList();
        return new CaseStory(asked, comments, opinions, reviews, held, waivers, materials,
                running, findings,
                matter.batch() == null ? filing.of(first) : List.of(), numbers(matter.batch() == null ? first : matter.batch().id()));
    }

    private Map<NumberedLetter, DocumentNumber> numbers(UUID subject) {
        Map<NumberedLetter, DocumentNumber> given = new EnumMap<>(NumberedLetter.class);
        for (NumberedLetter letter : NumberedLetter.values()) {
            numbers.of(subject, letter).ifPresent(number -> given.put(letter, number));
        }
        return given;
    }
}
