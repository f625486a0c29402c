package org.merestone.boundary.demarcation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.merestone.boundary.course.Anchor;
import org.merestone.boundary.course.CourseRecords;
import org.merestone.boundary.course.Outline;
import org.merestone.boundary.course.Section;
import org.merestone.boundary.course.StoredSection;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a draft's course follows and how that is said. The words are part of what is signed: every edit changes the fingerprint and voids
 * what was confirmed before (rule 64).
 */
@Service
public class CourseEdits {

    private static final int LONGEST_SENTENCE = 2_000;

    private final OpenDraft door;
    private final CourseDesk desk;
    private final CourseRecords records;
    private final Drafts drafts;
    private final Ledger ledger;

    CourseEdits(OpenDraft door, CourseDesk desk, CourseRecords records, Drafts drafts, Ledger ledger) {
        this.door = door;
        this.desk = desk;
        this.records = records;
        this.drafts = drafts;
        this.ledger = ledger;
    }

    /** Says what one section follows. @param index of the section in the whole course, from 0 */
    @Transactional
    public String follow(Actor surveyor, UUID draftId, long rowVersionSeen, int index, Section.Terrain terrain) {
        OpenDraft.Desk open = door.open(surveyor, draftId, rowVersionSeen, "");
        List<Outline.Drawn> outline = desk.outline(open.draft());
        Outline.Drawn section = require(outline, index);
        List<StoredSection> sections = stored(outline);
        sections.set(index, new StoredSection(section.part(), section.endsAt(), terrain));
        return keep(open, surveyor, sections, "course.follow", section.section().from().words() + " " + terrain.follows());
    }

    /** Lets a section end at a point that it passes; both halves follow the same until somebody says otherwise. */
    @Transactional
    public String split(Actor surveyor, UUID draftId, long rowVersionSeen, int index, UUID pointId) {
        OpenDraft.Desk open = door.open(surveyor, draftId, rowVersionSeen, "");
        BoundaryPoint point = open.require(pointId);
        List<Outline.Drawn> outline = desk.outline(open.draft());
        Outline.Drawn section = require(outline, index);
        boolean passes = section.section().passes().stream()
                .anyMatch(anchor -> anchor instanceof Anchor.AtPoint passed && passed.number().equals(point.number()));
        if (!passes) {
            throw new Refusal.NotAllowed("course.notOnSection", point.number());
        }
        List<StoredSection> sections = stored(outline);
        sections.add(index, new StoredSection(section.part(), pointId, section.section().terrain()));
        return keep(open, surveyor, sections, "course.split", point.number());
    }

    /** Joins a section to the next one, whose terrain it takes. */
    @Transactional
    public String join(Actor surveyor, UUID draftId, long rowVersionSeen, int index) {
        OpenDraft.Desk open = door.open(surveyor, draftId, rowVersionSeen, "");
        List<Outline.Drawn> outline = desk.outline(open.draft());
        Outline.Drawn section = require(outline, index);
        if (section.section().endsNaturally()) {
            throw new Refusal.NotAllowed("course.endsAtMarker", section.section().to().words());
        }
        List<StoredSection> sections = stored(outline);
        sections.remove(index);
        return keep(open, surveyor, sections, "course.join", section.section().to().words());
    }

    /** Keeps a sentence as somebody wrote it; an empty one lets the register write it again. */
    @Transactional
    public String write(Actor surveyor, UUID draftId, long rowVersionSeen, String beginsAt, String text) {
        String sentence = text.strip();
        if (sentence.length() > LONGEST_SENTENCE) {
            throw new Refusal.NotAllowed("course.sentenceTooLong", LONGEST_SENTENCE);
        }
        OpenDraft.Desk open = door.open(surveyor, draftId, rowVersionSeen, "");
        if (!desk.begins(open.draft(), beginsAt)) {
            throw new Refusal.NotFound("course.noSuchSection");
        }
        if (sentence.isEmpty()) {
            records.erase(draftId, beginsAt);
        } else {
            records.write(draftId, beginsAt, sentence, surveyor.requireAccount());
        }
        return describe(open, surveyor, "course.write", beginsAt);
    }

    /** Records what a boundary point is on the ground; a marker's point stays a marker's. */
    @Transactional
    public String recognise(Actor surveyor, UUID draftId, long rowVersionSeen, UUID pointId, Anchor.Nature nature) {
        OpenDraft.Desk open = door.open(surveyor, draftId, rowVersionSeen, "");
        BoundaryPoint point = open.require(pointId);
        if (point.markerId() != null) {
            throw new Refusal.NotAllowed("course.marker", point.number());
        }
        List<BoundaryPoint> edited = new ArrayList<>(open.points());
        edited.set(edited.indexOf(point), new BoundaryPoint(point.id(), point.number(), point.position(), nature.name(), null));
        Drafts.Drawn drawn = drafts.redraw(open.task(), open.line(), draftId, edited, surveyor.requireAccount(), "course.recognise");
        ledger.enter(surveyor, Act.of("course.recognise", "line", open.line().id())
                .with("draft=" + draftId + " point=" + point.number() + " nature=" + nature + " fingerprint=" + drawn.fingerprint()));
        return drawn.fingerprint();
    }

    private static Outline.Drawn require(List<Outline.Drawn> outline, int index) {
        if (index < 0 || index >= outline.size()) {
            throw new Refusal.NotFound("course.noSuchSection");
        }
        return outline.get(index);
    }

    private static List<StoredSection> stored(List<Outline.Drawn> outline) {
        return new ArrayList<>(outline.stream()
                .map(drawn -> new StoredSection(drawn.part(), drawn.endsAt(), drawn.section().terrain())).toList());
    }

    private String keep(OpenDraft.Desk open, Actor surveyor, List<StoredSection> sections, String action, String detail) {
        records.replaceSections(open.draft().id(), sections);
        return describe(open, surveyor, action, detail);
    }

    private String describe(OpenDraft.Desk open, Actor surveyor, String action, String detail) {
        String fingerprint = drafts.reworded(open, surveyor.requireAccount(), action);
        ledger.enter(surveyor, Act.of(action, "line", open.line().id())
                .with("draft=" + open.draft().id() + " " + detail + " fingerprint=" + fingerprint));
        return fingerprint;
    }
}
