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
    public static final String EDITION = "2026.2";

    private final RegisterNames register;
    private final List<BuiltUpArea> builtUpAreas;
    private final Lexicon lexicon;
    private final NamingPlan plan;

    /** With the lexicon that ships, and no naming plan. */
    public NameCheck(RegisterNames register, Collection<BuiltUpArea> builtUpAreas) {
        this(register, builtUpAreas, Lexicon.shipped(), NamingPlan.NONE);
    }

    /** @param builtUpAreas the built-up areas that stand on the day of the check */
    public NameCheck(RegisterNames register, Collection<BuiltUpArea> builtUpAreas, Lexicon lexicon, NamingPlan plan) {
        this.register = register;
        this.builtUpAreas = List.copyOf(builtUpAreas);
        this.lexicon = lexicon;
        this.plan = plan;
    }


    /**
     * Applies all rules.
     *
     * @param jurisdiction area of the proposer's division, longitude/latitude; null where it is not known, then nothing is
     *                     said about it
     */
    public CheckReport check(ProposedName proposed, @Nullable Geometry jurisdiction) {
        return check(proposed, Spelling.UNKNOWN, jurisdiction);
    }

    /** Applies all rules, those of spelling too. */
    public CheckReport check(ProposedName proposed, Spelling spelling, @Nullable Geometry jurisdiction) {
        LegalScope scope = LegalScope.of(proposed, builtUpAreas);
        List<NameFinding> findings = new ArrayList<>(NameForm.findings(proposed));
        findings.addAll(NameWords.findings(proposed, lexicon));
        findings.addAll(GenericSizes.findings(proposed));
        findings.addAll(FacilityHost.findings(proposed, register));
        findings.addAll(plan.findings(proposed));
        findings.addAll(SpellingCheck.findings(proposed, spelling));
        Approver.finding(proposed).ifPresent(findings::add);
        findings.addAll(new Likeness(register, proposed, scope).findings());
        findings.addAll(Position.findings(proposed, jurisdiction));
        return new CheckReport(EDITION, scope, findings);
    }
}
