package org.merestone.boundary.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.merestone.boundary.demarcation.LineFinding;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.Page;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.quality.AllRules;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs all rules over all township lines of a division, and shows what they found to those who work there. */
@Service
public class CountyReview {

    private static final int AT_ONCE = 50;

    private final Reviews reviews;
    private final AllRules rules;
    private final NetworkReview network;
    private final TransactionOperations transactions;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    CountyReview(Reviews reviews, AllRules rules, NetworkReview network, PlatformTransactionManager transactions, Ledger ledger,
            JdbcClient jdbc, Clock clock) {
        this.reviews = reviews;
        this.rules = rules;
        this.network = network;
        this.transactions = new TransactionTemplate(transactions);
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest review of the division that an actor works for. */
    public Optional<Review> latest(Actor actor) {
        return reviews.latest(actor.divisionCode());
    }

    /** A page of what a review found; a refusal that there is none where it is of another division. */
    public Page<ReviewFinding> findings(Actor actor, UUID review, ReviewQuery query) {
        visible(actor, review);
        return reviews.page(review, query);
    }

    /** The rules that a review found broken, with how often. */
    public Map<String, Integer> rules(Actor actor, UUID review) {
        visible(actor, review);
        return reviews.rules(review);
    }

    /** How many lines a review could judge by each of the rules 1 to 72, and on how many there was nothing; empty before its end. */
    public List<JudgedRule> judged(Actor actor, UUID review) {
        visible(actor, review);
        return reviews.judged(review);
    }

    /** Begins a review; who began it lets it be {@linkplain #carryOut carried out}. */
    @Transactional
    public UUID begin(Actor actor) {
        if (!actor.role().equals(Role.COUNTY_OFFICER.name())) {
            throw new Refusal.NotYours("lineReview.countyRuns");
        }
        if (reviews.latest(actor.divisionCode()).filter(Review::isRunning).isPresent()) {
            throw new Refusal.NotAllowed("lineReview.running");
        }
        int count = lineIds(actor.divisionCode()).size();
        UUID id = reviews.begin(actor.divisionCode(), count, actor.requireAccount());
        ledger.enter(actor, Act.of("review.begin", "review", id).with("division=" + actor.divisionCode() + " lines=" + count));
        return id;
    }

    /** Goes through all lines, some at a time, each time seeing whether somebody has stopped it; what it found until then stays. */
    public void carryOut(UUID id) {
        String division = reviews.find(id).orElseThrow(() -> new Refusal.NotFound("lineReview.notFound")).divisionCode();
        List<UUID> all = lineIds(division);
        try {
            RuleCount count = new RuleCount();
            boolean on = keep(id, network.of(division), 0);
            for (int from = 0; on && from < all.size(); from += AT_ONCE) {
                List<UUID> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
                on = keep(id, look(some, count), some.size());
            }
            if (on) {
                transactions.executeWithoutResult(status -> reviews.judged(id, count));
            }
            reviews.end(id, Review.State.DONE);
        } catch (RuntimeException e) {
            reviews.end(id, Review.State.FAILED);
            throw e;
        }
    }

    /** Stops a review. */
    @Transactional
    public void cancel(Actor actor, UUID id) {
        visible(actor, id);
        if (!actor.role().equals(Role.COUNTY_OFFICER.name())) {
            throw new Refusal.NotYours("lineReview.countyRuns");
        }
        reviews.end(id, Review.State.CANCELLED);
        ledger.enter(actor, Act.of("review.cancel", "review", id));
    }

    /** Ends a review that nobody will go on with, for the program stops; what it found until then stays. */
    public void leaveOff(UUID id) {
        reviews.end(id, Review.State.CANCELLED);
    }

    private boolean keep(UUID id, List<ReviewFinding> found, int done) {
        return Boolean.TRUE.equals(transactions.execute(status -> reviews.add(id, found, done)));
    }

    private List<ReviewFinding> look(List<UUID> some, RuleCount count) {
        AllRules.Judged judged = rules.judge(some, false);
        count.add(judged.scopes().values());
        List<ReviewFinding> found = new ArrayList<>();
        judged.found().forEach((line, each) -> {
            LineProgress.Work work = judged.works().get(line);
            each.forEach(finding -> found.add(told(judged.lines().get(line), work == null ? null : work.task().id(), finding)));
        });
        return found;
    }

    private static ReviewFinding told(BoundaryLine line, @Nullable UUID task, LineFinding finding) {
        Geometry place = finding.place();
        Coordinate at = place == null || place.isEmpty() ? null : place.getInteriorPoint().getCoordinate();
        return new ReviewFinding(line.id(), line.name(), task, finding.ruleId(), finding.severity(), finding.waived(), finding.about(),
                finding.message(Locale.CHINESE), finding.message(Locale.ENGLISH), at == null ? null : new double[] {at.x, at.y});
    }

    private Review visible(Actor actor, UUID id) {
        return reviews.find(id).filter(review -> review.divisionCode().equals(actor.divisionCode()))
                .orElseThrow(() -> new Refusal.NotFound("lineReview.notFound"));
    }

    /** The township lines that stand with a side in a division, by code. */
    private List<UUID> lineIds(String division) {
        return jdbc.sql("""
                select l.id from boundary_line l
                join division_version a on a.division_id = l.unit_a_id and a.superseded_at is null
                 and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)
                join division_version b on b.division_id = l.unit_b_id and b.superseded_at is null
                 and b.valid_from <= :today and (b.valid_to is null or b.valid_to > :today)
                where l.level = 'TOWNSHIP' and (a.code like :scope or b.code like :scope)
                order by l.code, l.id""").param("today", LegalTime.today(clock)).param("scope", division + "%").query(UUID.class).list();
    }
}
