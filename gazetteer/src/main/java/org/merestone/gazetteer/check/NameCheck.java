package org.merestone.gazetteer.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Checks proposed names against the register. Immutable, for use by many threads; a register that moved on wants a new one.
 */
public final class NameCheck {

    /** Edition of the rules; kept with every stored finding. */
    public static final String EDITION = "2026.1";

    private final RegisterNames register;
    private final List<BuiltUpArea> builtUpAreas;

    /** @param builtUpAreas the built-up areas that stand on the day of the check */
    public NameCheck(RegisterNames register, Collection<BuiltUpArea> builtUpAreas) {
        this.register = register;
        this.builtUpAreas = List.copyOf(builtUpAreas);
    }

    /**
     * Applies all rules.
     *
     * @param jurisdiction area of the proposer's division, longitude/latitude; null where it is not known, then nothing is
     *                     said about it
     */
    public CheckReport check(ProposedName proposed, @Nullable Geometry jurisdiction) {
        LegalScope scope = LegalScope.of(proposed, builtUpAreas);
        List<NameFinding> findings = new ArrayList<>(NameForm.findings(proposed));
        findings.addAll(new Likeness(register, proposed, scope).findings());
        findings.addAll(Position.findings(proposed, jurisdiction));
        return new CheckReport(EDITION, scope, findings);
    }
}
