package org.merestone.web.demarcation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.merestone.boundary.demarcation.Approval;
import org.merestone.boundary.demarcation.DraftView;
import org.merestone.boundary.demarcation.LineTask;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.boundary.demarcation.TaskDetail;
import org.merestone.boundary.demarcation.TaskLists;
import org.merestone.boundary.demarcation.TaskQuery;
import org.merestone.boundary.demarcation.TwoKeys;
import org.merestone.boundary.line.Classification;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Receipt;
import org.merestone.web.custody.NoMaterial;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The two keys and the county's decision for machines. Each answers with the number of its entry in the audit trail. */
@RestController
class LineDraftsApi {

    private static final int MOST = 200;

    private final TaskLists lists;
    private final TaskDesk desk;
    private final TwoKeys keys;

    LineDraftsApi(TaskLists lists, TaskDesk desk, TwoKeys keys) {
        this.lists = lists;
        this.desk = desk;
        this.keys = keys;
    }

    /** The drafts of the reader's division that wait for somebody, with what a decision must name as seen. */
    @OpenTo({Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER})
    @GetMapping("/api/v1/line-drafts")
    @NoMaterial("names and fingerprints, no coordinates")
    List<Listed> drafts(@AuthenticationPrincipal StaffMember reader) {
        Actor officer = reader.as(Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER);
        return lists.tasks(officer, new TaskQuery(Set.of(LineTask.State.DRAFTED), "", TaskQuery.Sort.LINE_CODE, false, 0, MOST)).rows()
                .stream().map(row -> desk.task(officer, Objects.requireNonNull(row.taskId()))).map(Listed::of).toList();
    }

    /** Confirms for the one side that the account speaks for; 409 when the draft is no longer what was seen. */
    @OpenTo(Role.BOUNDARY_OFFICER)
    @PostMapping("/api/v1/line-drafts/{id}/confirmations")
    Receipt confirm(@PathVariable UUID id, @RequestBody Seen seen, @AuthenticationPrincipal StaffMember reader) {
        return keys.confirm(reader.as(Role.BOUNDARY_OFFICER), id, seen.fingerprint());
    }

    @OpenTo(Role.BOUNDARY_OFFICER)
    @PostMapping("/api/v1/line-drafts/{id}/withdrawals")
    Receipt withdraw(@PathVariable UUID id, @RequestBody Withdrawal withdrawal, @AuthenticationPrincipal StaffMember reader) {
        return keys.withdraw(reader.as(Role.BOUNDARY_OFFICER), id, withdrawal.reason());
    }

    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/api/v1/line-drafts/{id}/approval")
    Receipt approve(@PathVariable UUID id, @RequestBody Decision decision, @AuthenticationPrincipal StaffMember reader) {
        return keys.approve(reader.as(Role.COUNTY_OFFICER), id, decision.approval());
    }

    /** A draft: its line, its sides and who of them has confirmed it as it is. */
    record Listed(UUID id, UUID task, String line, long rowVersion, String fingerprint, List<String> sides, List<String> confirmedBy) {
        static Listed of(TaskDetail task) {
            DraftView draft = Objects.requireNonNull(task.draft());
            return new Listed(draft.id(), task.id(), task.lineName(), draft.rowVersion(), draft.fingerprint(),
                    draft.sides().stream().map(side -> side.unit().name()).toList(),
                    draft.sides().stream().filter(side -> side.confirmation() != null).map(side -> side.unit().name()).toList());
        }
    }

    /** @param fingerprint of the draft that was looked at */
    record Seen(String fingerprint) {}

    record Withdrawal(String reason) {}

    /** All that an approval rests on; nothing of it has a default. */
    record Decision(long rowVersion, String fingerprint, String documentNo, LocalDate approvedOn, Classification classification) {
        Approval approval() {
            return new Approval(rowVersion, fingerprint, documentNo, approvedOn, classification);
        }
    }
}
