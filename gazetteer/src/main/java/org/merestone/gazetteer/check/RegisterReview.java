package org.merestone.gazetteer.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.geo.Severity;

/**
 * The whole register checked against itself (全库复查): every standard name in use, each inside its legal scope. Works scope by scope, so
 * that a name common to the whole country is compared only where it must be the only one; a pair in conflict is told once.
 */
public final class RegisterReview {

    /**
     * One thing found.
     *
     * @param name the name at fault, or the first of a pair
     */
    public record Item(RegisteredName name, NameFinding finding) {}

    /**
     * What a review found.
     *
     * @param reviewed names that were looked at
     * @param counts   findings by rule and variant, such as {@code N07.same}
     * @param items    the findings themselves, those that only inform left out, up to the number asked for
     * @param complete whether it ran to its end
     */
    public record Result(int reviewed, Map<String, Long> counts, List<Item> items, boolean complete) {}

    private final Lexicon lexicon;
    private final int most;

    /** @param most so many findings are kept; all are counted */
    public RegisterReview(Lexicon lexicon, int most) {
        this.lexicon = lexicon;
        this.most = most;
    }

    /**
     * Reviews names, on all processors.
     *
     * @param progress  told the number of names done, from any thread
     * @param cancelled asked now and then; once it says so the review ends with what it has
     */
    public Result review(Collection<RegisteredName> names, Collection<BuiltUpArea> builtUpAreas, IntConsumer progress,
            BooleanSupplier cancelled) {
        Collection<ScopeGroup> groups = ScopeGroup.of(names, builtUpAreas);
        Map<String, LongAdder> counts = new ConcurrentHashMap<>();
        List<Item> items = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger done = new AtomicInteger();
        groups.parallelStream().forEach(group -> {
            if (!cancelled.getAsBoolean()) {
                for (Item item : review(group)) {
                    counts.computeIfAbsent(item.finding().ruleId() + "." + item.finding().variant(), k -> new LongAdder()).increment();
                    if (item.finding().severity() != Severity.INFO && items.size() < most) {
                        items.add(item);
                    }
                }
                progress.accept(done.addAndGet(group.names().size()));
            }
        });
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach((rule, count) -> sums.put(rule, count.sum()));
        return new Result(done.get(), sums, List.copyOf(items), !cancelled.getAsBoolean());
    }

    private List<Item> review(ScopeGroup group) {
        List<Item> items = new ArrayList<>();
        RegisterNames register = RegisterNames.withKeys(group.names());
        for (int i = 0; i < group.names().size(); i++) {
            RegisteredName name = group.names().get(i);
            if (name.inUse() && name.kind() == NameKind.STANDARD) {
                ProposedName proposed = name.asProposed();
                List<NameFinding> findings = new ArrayList<>(NameForm.findings(proposed));
                findings.addAll(NameWords.findings(proposed, lexicon));
                findings.addAll(new Likeness(register, proposed, register.keys(i), group.scope()).findings());
                findings.stream().filter(finding -> toldHere(name, finding)).forEach(finding -> items.add(new Item(name, finding)));
            }
        }
        return items;
    }

    /** Of a pair the place with the smaller id tells; a cancelled name tells nothing itself. */
    private static boolean toldHere(RegisteredName name, NameFinding finding) {
        NameFinding.Conflict other = finding.conflict();
        boolean pair = other != null && !finding.ruleId().equals("N14") && !finding.variant().equals("otherForm");
        return !pair || name.placeId().compareTo(other.placeId()) < 0;
    }
}
