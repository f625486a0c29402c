package org.merestone.boundary.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.merestone.boundary.demarcation.LineFinding;
import org.merestone.boundary.demarcation.LineFindings;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.waiver.Waiver;
import org.merestone.boundary.waiver.Waivers;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.data.rule.Rule;
import org.merestone.data.rule.RuleBook;
import org.merestone.geo.LegalTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs the rules over a line, lets findings pass by two people, and orders what must be put right. What a rule blocks nobody lets pass; who
 * proposed a waiver does not grant it, who put something right does not accept it.
 */
@Service
public class QualityDesk {

    private static final int LONGEST = 500;
    private static final int LONGEST_TOLD = 1_000;

    private final LineProgress progress;
    private final LineFindings findings;
    private final AllRules all;
    private final Waivers waivers;
    private final QualityRecords records;
    private final Map<String, Rule> rules;
    private final Ledger ledger;
    private final Clock clock;

    QualityDesk(LineProgress progress, LineFindings findings, AllRules all,
            Waivers waivers, QualityRecords records, List<RuleBook> books, Ledger ledger,
            Clock clock) {
        this.progress = progress;
        this.findings = findings;
        this.all = all;
        this.waivers = waivers;
        this.records = records;
        this.rules = books.stream().flatMap(book -> book.rules().stream()).collect(Collectors.toMap(Rule::id, rule -> rule, (a, b) -> a));
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What the rules find now, with waivers and orders, for whoever is responsible for one of the sides. */
    public QualitySheet sheet(Actor actor, UUID taskId) {
        LineProgress.Work work = visible(actor, taskId);
        List<LineFinding> found = judged(work).stream().sorted(Comparator.comparing(LineFinding::waived)
                .thenComparing(LineFinding::severity)).toList();
        Set<String> named = found.stream().map(LineFinding::ruleId).collect(Collectors.toSet());
        return new QualitySheet(work, found, rules.values().stream().filter(rule -> named.contains(rule.id()))
                .collect(Collectors.toMap(Rule::id, rule -> rule)), waivers.of(taskId), records.orders(taskId), records.runs(taskId),
                actions(actor, work), LegalTime.today(clock));
    }

    /** Whether orders on a line have not been seen to. */
    public List<RectificationOrder> openOrders(UUID lineId) {
        return progress.of(lineId).map(work -> records.orders(work.task().id()).stream().filter(RectificationOrder::isOpen).toList())
                .orElse(List.of());
    }

    /** What all rules find of a line, its network and its papers too. */
    public List<LineFinding> found(UUID lineId) {
        return all.judge(List.of(lineId), true).of(lineId);
    }

    /** Runs all rules and keeps how much they found. */
    @Transactional
    public void run(Actor actor, UUID taskId) {
        LineProgress.Work work = visible(actor, taskId);
        AllRules.Judged judged = all.judge(List.of(work.line().id()), true);
        List<LineFinding> found = judged.of(work.line().id());
        records.addRun(work.line().id(), judged, actor.requireAccount(), null);
        ledger.enter(actor, Act.of("quality.run", "line", work.line().id())
                .with("task=" + taskId + " findings=" + found.size() + " stopping=" + found.stream().filter(LineFinding::stops).count()));
    }

    /**
     * Runs all rules as a line leaves a stage, and keeps what they found; before there is a draft, those for which there is something to
     * judge.
     */
    @Transactional
    public void runAtGate(Actor actor, UUID lineId, int stage) {
        records.addRun(lineId, all.judge(List.of(lineId), true), actor.requireAccount(), stage);
    }

    /** The runs that gates made over a line, the first one first. */
    public List<QualityRun> atGates(UUID lineId) {
        return records.atGates(lineId);
    }

    /** What the rules find of the line's own record and of its papers; the whole network waits for a run. */
    private List<LineFinding> judged(LineProgress.Work work) {
        LineProgress.Work present = progress.of(work.line().id()).orElse(work);
        return present.task().id().equals(work.task().id()) ? all.judge(List.of(work.line().id()), false).of(work.line().id())
                : findings.of(work);
    }

    /** Proposes to let a finding pass. */
    @Transactional
    public UUID propose(Actor actor, UUID taskId, String key, String reason) {
        LineProgress.Work work = lock(actor, taskId);
        require(actor, work, QualitySheet.Action.PROPOSE);
        LineFinding finding = findings.of(work).stream().filter(each -> each.key().equals(key) && !each.waived()).findFirst()
                .orElseThrow(() -> new Refusal.Stale("quality.noSuchFinding"));
        if (!finding.waivable()) {
            throw new Refusal.NotAllowed("quality.neverWaived", finding.ruleId());
        }
        requireText(reason);
        waivers.of(taskId).stream().filter(waiver -> waiver.findingKey().equals(key) && waiver.granted() == null).findFirst()
                .ifPresent(waiver -> {
            throw new Refusal.NotAllowed("quality.proposedAlready", waiver.proposedByName());
        });
        String told = finding.message(Locale.CHINESE);
        UUID id = waivers.propose(taskId, key, finding.ruleId(), told.length() > LONGEST_TOLD ? told.substring(0, LONGEST_TOLD) : told,
                reason.strip(),
                actor.requireAccount());
        ledger.enter(actor, Act.of("quality.propose-waiver", "line", work.line().id()).because(reason)
                .with("task=" + taskId + " finding=" + key));
        return id;
    }

    /** Grants a waiver that somebody else has proposed, or refuses it. */
    @Transactional
    public void decide(Actor actor, UUID taskId, UUID waiverId, boolean granted) {
        LineProgress.Work work = lock(actor, taskId);
        require(actor, work, QualitySheet.Action.DECIDE);
        Waiver waiver = waivers.of(taskId).stream().filter(each -> each.id().equals(waiverId) && each.granted() == null).findFirst()
                .orElseThrow(() -> new Refusal.Stale("quality.noSuchWaiver"));
        UUID account = actor.requireAccount();
        if (waiver.proposedBy().equals(account) || progress.madeBy(work, account)) {
            throw new Refusal.NotYours("quality.sameHandWaives");
        }
        waivers.decide(waiverId, granted, account);
        ledger.enter(actor, Act.of(granted ? "quality.grant-waiver" : "quality.refuse-waiver", "line", work.line().id())
                .with("task=" + taskId + " finding=" + waiver.findingKey()));
    }

    /** Orders something to be put right until a day. */
    @Transactional
    public void order(Actor actor, UUID taskId, String demand, LocalDate due) {
        LineProgress.Work work = visible(actor, taskId);
        require(actor, work, QualitySheet.Action.ORDER);
        requireText(demand);
        if (due.isBefore(LegalTime.today(clock))) {
            throw new Refusal.NotAllowed("quality.dueInPast", due);
        }
        records.order(taskId, demand.strip(), due, actor.requireAccount());
        ledger.enter(actor, Act.of("quality.order", "line", work.line().id())
                .with("task=" + taskId + " due=" + due + " " + demand.strip()));
    }

    /** Says what was done about an order. */
    @Transactional
    public void answer(Actor actor, UUID taskId, UUID orderId, String answer) {
        LineProgress.Work work = visible(actor, taskId);
        require(actor, work, QualitySheet.Action.ANSWER);
        requireText(answer);
        order(taskId, orderId, RectificationOrder::isOpen);
        records.answer(orderId, answer.strip(), actor.requireAccount());
        ledger.enter(actor, Act.of("quality.answer-order", "line", work.line().id()).with("task=" + taskId + " order=" + orderId));
    }

    /** Has seen that what was ordered is right now. */
    @Transactional
    public void accept(Actor actor, UUID taskId, UUID orderId) {
        LineProgress.Work work = visible(actor, taskId);
        require(actor, work, QualitySheet.Action.ACCEPT);
        RectificationOrder order = order(taskId, orderId, each -> each.isOpen() && each.answeredBy() != null);
        if (actor.requireAccount().equals(order.answeredBy())) {
            throw new Refusal.NotYours("quality.sameHandAccepts");
        }
        records.accept(orderId, actor.requireAccount());
        ledger.enter(actor, Act.of("quality.accept-order", "line", work.line().id()).with("task=" + taskId + " order=" + orderId));
    }

    private RectificationOrder order(UUID taskId, UUID orderId, Predicate<RectificationOrder> fit) {
        return records.orders(taskId).stream().filter(each -> each.id().equals(orderId)).filter(fit).findFirst()
                .orElseThrow(() -> new Refusal.Stale("quality.noSuchOrder"));
    }

    private LineProgress.Work lock(Actor actor, UUID taskId) {
        LineProgress.Work work = visible(actor, taskId);
        return progress.lock(work.line().id()).filter(locked -> locked.task().id().equals(taskId))
                .orElseThrow(() -> new Refusal.Stale("task.over"));
    }

    private LineProgress.Work visible(Actor actor, UUID taskId) {
        LineProgress.Work work = progress.ofTask(taskId);
        if (progress.sides(work.line().id()).stream().map(UnitName::code).noneMatch(actor::actsIn)) {
            throw new Refusal.NotFound("task.notFound", taskId);
        }
        return work;
    }

    private void require(Actor actor, LineProgress.Work work, QualitySheet.Action action) {
        if (!actions(actor, work).contains(action)) {
            throw new Refusal.NotYours("quality.otherHand");
        }
    }

    private Set<QualitySheet.Action> actions(Actor actor, LineProgress.Work work) {
        boolean both = progress.sides(work.line().id()).stream().map(UnitName::code).allMatch(actor::actsIn);
        EnumSet<QualitySheet.Action> actions = EnumSet.of(QualitySheet.Action.RUN);
        if (both && actor.role().equals(Role.SURVEYOR.name())) {
            actions.addAll(EnumSet.of(QualitySheet.Action.PROPOSE, QualitySheet.Action.ANSWER));
        } else if (both && actor.role().equals(Role.COUNTY_OFFICER.name())) {
            actions.addAll(EnumSet.of(QualitySheet.Action.PROPOSE, QualitySheet.Action.DECIDE, QualitySheet.Action.ORDER,
                    QualitySheet.Action.ACCEPT));
        }
        return actions;
    }

    private static void requireText(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new Refusal.NotAllowed("keys.reasonMissing", LONGEST);
        }
    }
}
