package org.merestone.web.admin;

import java.util.List;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.AuditEntry;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.web.custody.NoMaterial;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.OpenTo;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail for machines that keep a copy of it elsewhere. */
@RestController
@OpenTo(Role.ADMINISTRATOR)
class AuditApi {

    private static final int MOST = 1_000;

    private final AuditTrail trail;

    AuditApi(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/api/v1/audit")
    @NoMaterial("the audit trail")
    List<AuditEntry> entries(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BadRequest("request.wrongValue", "limit");
        }
        return trail.after(after, limit);
    }

    /** Reckons the whole chain again. */
    @GetMapping("/api/v1/audit/verification")
    @NoMaterial("the audit trail")
    AuditTrail.Verdict verification() {
        return trail.verify();
    }
}
