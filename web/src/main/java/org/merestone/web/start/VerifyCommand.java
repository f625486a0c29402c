package org.merestone.web.start;

import java.io.PrintStream;
import java.util.List;
import org.merestone.data.ledger.AuditTrail;
import org.springframework.stereotype.Component;

/** {@code ./run verify}: walks the audit trail and says whether the chain holds. */
@Component
class VerifyCommand implements Command {

    private final AuditTrail trail;

    VerifyCommand(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public String word() {
        return "verify";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("verify 不带参数 / takes no arguments: " + arguments);
        }
        AuditTrail.Verdict verdict = trail.verify();
        if (verdict.holds()) {
            out.println("审计链完整，共 " + verdict.verified() + " 条。/ The audit trail holds: " + verdict.verified() + " entries.");
            return 0;
        }
        out.println("审计链在第 " + verdict.brokenAt() + " 条断裂。/ The audit trail is broken at entry " + verdict.brokenAt() + ".");
        return 1;
    }
}
