package org.merestone.gazetteer.paper;

import java.util.function.Predicate;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.geo.print.Grade;

/** How far a paper is (文稿状态). */
public enum Standing {
    /** 未形成: what it tells of has not happened. */
    NOT_YET,
    /** 草稿: it can be read, and changes with the case. */
    DRAFT,
    /** 定稿: what it tells of is done, and stands in the record. */
    FINAL;

    private static final Predicate<CaseState> OFFICE_HAS_CHECKED = state -> switch (state) {
        case CHECKED, SUSPENDED, REPORTED, APPROVED, ARCHIVED, REJECTED -> true;
        case DRAFT, SUBMITTED, RETURNED, WITHDRAWN -> false;
    };

    static Standing of(CasePaper paper, Matter matter, CaseStory story) {
        boolean checked = matter.all(OFFICE_HAS_CHECKED);
        boolean approved = !matter.isEmpty() && matter.all(CaseState::approved);
        // Of what was refused nothing is drafted any more.
        Standing pending = checked && matter.all(state -> state != CaseState.REJECTED) ? DRAFT : NOT_YET;
        return switch (paper) {
            case APPLICATION -> matter.all(state -> !state.open()) ? FINAL : DRAFT;
            case LIST -> approved ? FINAL : DRAFT;
            case REQUEST -> matter.all(state -> state.approved() || state == CaseState.REPORTED
                    || state == CaseState.REJECTED && story.requestNumber() != null) ? FINAL : pending;
            case APPROVAL -> approved ? FINAL : pending;
            case NOTICE -> story.asked().isPresent() ? FINAL : pending;
            case ANNOUNCEMENT -> story.announced().isPresent() ? FINAL : approved && !matter.open().isEmpty() ? DRAFT : NOT_YET;
            case FILING_FORM, FILING_REPORT -> story.filed() || story.sent() ? FINAL : approved ? DRAFT : NOT_YET;
            case MINUTES -> story.meetings().isEmpty() ? NOT_YET : story.meetings().get(0).open() ? DRAFT : FINAL;
        };
    }

    /** Who may read a paper: everybody what was announced, asked or decided of public places; the rest is for staff. */
    Grade grade(CasePaper paper, Matter matter) {
        Grade ofPlaces = Grade.valueOf(matter.secrecy().name());
        boolean forAll = paper == CasePaper.NOTICE && matter.mayBeAsked() || paper == CasePaper.ANNOUNCEMENT && !matter.open().isEmpty()
                || paper == CasePaper.APPROVAL && matter.secrecy() == Secrecy.PUBLIC;
        if (this == FINAL && forAll) {
            return Grade.PUBLIC;
        }
        return ofPlaces == Grade.PUBLIC ? Grade.INTERNAL : ofPlaces;
    }
}
