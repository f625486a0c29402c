package org.merestone.web.demarcation;

import java.util.Optional;
import java.util.UUID;
import org.merestone.boundary.agreement.AgreementReader;
import org.merestone.boundary.demarcation.LineTask;
import org.merestone.boundary.demarcation.TaskDetail;
import org.merestone.data.account.Role;
import org.merestone.web.security.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The way from a task's page to its agreement, or to the first draft of one. */
@Component
class AgreementLinks {

    private final AgreementReader agreements;

    AgreementLinks(AgreementReader agreements) {
        this.agreements = agreements;
    }

    void add(Model model, TaskDetail task, StaffMember reader) {
        Optional<UUID> agreement = agreements.ofTask(task.id());
        model.addAttribute("agreement", agreement.orElse(null));
        model.addAttribute("drafts", agreement.isEmpty() && task.state() == LineTask.State.DRAFTED
                && (reader.has(Role.SURVEYOR) || reader.has(Role.COUNTY_OFFICER)));
    }
}
