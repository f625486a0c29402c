package org.merestone.web.demarcation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.merestone.boundary.agreement.AgreementReader;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.LineTask;
import org.merestone.boundary.demarcation.TaskDetail;
import org.merestone.boundary.demarcation.TwoKeys;
import org.merestone.data.account.Role;
import org.merestone.web.security.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The way from a task's page to its agreement, or to the first draft of one, and the lines that become law together with it. */
@Component
class AgreementLinks {

    private final AgreementReader agreements;

    private final TwoKeys keys;
    private final LineProgress progress;

    AgreementLinks(AgreementReader agreements, TwoKeys keys, LineProgress progress) {
        this.agreements = agreements;
        this.keys = keys;
        this.progress = progress;
    }

    void add(Model model, TaskDetail task, StaffMember reader) {
        Optional<UUID> agreement = agreements.ofTask(task.id());
        model.addAttribute("together", task.draft() == null || task.state() != LineTask.State.DRAFTED ? List.of()
                : keys.together(task.draft().id()).stream().map(each -> progress.ofTask(each.id()).line().name()).toList());
        model.addAttribute("agreement", agreement.orElse(null));
        model.addAttribute("drafts", agreement.isEmpty() && task.state() == LineTask.State.DRAFTED
                && (reader.has(Role.SURVEYOR) || reader.has(Role.COUNTY_OFFICER)));
    }
}
