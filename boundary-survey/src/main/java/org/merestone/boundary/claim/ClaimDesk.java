package org.merestone.boundary.claim;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.operation.valid.IsSimpleOp;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.line.CourseCheck;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Documents;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what each side claims. A side's own officer claims for it; surveyor and county officer, responsible for both sides, write down
 * what a side has handed them. Nobody claims for the neighbour.
 */
@Service
public class ClaimDesk {

    private static final int MOST_VERTICES = 20_000;
    private static final int MOST_STANDING = 20;
    private static final int LONGEST_BASIS = 2_000;
    private static final int LONGEST_REASON = 200;

    private final ClaimedLine door;
    private final Claims claims;
    private final Documents documents;
    private final Ledger ledger;
    private final Clock clock;

    ClaimDesk(ClaimedLine door, Claims claims, Documents documents, Ledger ledger, Clock clock) {
        this.door = door;
        this.claims = claims;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Claims a course that was drawn on the map.
     *
     * @param course longitude and latitude, EPSG:4490, in the order of the line
     */
    @Transactional
    public UUID draw(Actor actor, UUID lineId, UUID unit, List<Coordinate> course, String basis) {
        return claim(actor, door.lock(actor, lineId), unit, List.of(course), basis, "", null);
    }

    /** Claims the course that a file holds, in any format that the register reads. */
    @Transactional
    public UUID bring(Actor actor, UUID lineId, UUID unit, String fileName, byte[] content, String basis) {
        ClaimedLine.At at = door.lock(actor, lineId);
        requireHand(actor, at, unit);
        String name = fileName.length() > 200 ? fileName.substring(fileName.length() - 200) : fileName;
        List<List<Coordinate>> courses = ClaimFile.read(content, name, door.area(at), LocaleContextHolder.getLocale());
        String hash = documents.store(actor, name, "application/octet-stream", content).sha256();
        return claim(actor, at, unit, courses, basis, name, hash);
    }

    /** Files something that a claim rests on. */
    @Transactional
    public void addEvidence(Actor actor, UUID lineId, UUID claimId, Evidence.Filed filed) {
        ClaimedLine.At at = door.lock(actor, lineId);
        BoundaryClaim claim = standing(lineId, claimId);
        requireHand(actor, at, claim.unitId());
        if (filed.dated().isAfter(LegalTime.today(clock))) {
            throw new Refusal.NotAllowed("project.paperInFuture", filed.dated());
        }
        byte[] content = filed.content();
        String hash = content == null || content.length == 0 ? null
                : documents.store(actor, filed.fileName(), filed.mediaType(), content).sha256();
        claim.evidence().stream().filter(known -> hash != null && hash.equals(known.sha256())).findFirst().ifPresent(known -> {
            throw new Refusal.NotAllowed("claim.evidenceTwice", known.title());
        });
        claims.addEvidence(claimId, filed, hash, actor.requireAccount());
        ledger.enter(actor, Act.of("claim.evidence", "line", lineId)
                .with("claim=" + claimId + " kind=" + filed.kind() + " title=" + filed.title() + " sha256=" + hash));
    }

    /** The file of a piece of evidence, for both sides; each reading is in the ledger (rule 97). */
    @Transactional
    public byte[] file(Actor actor, UUID lineId, String sha256) {
        door.read(actor, lineId);
        boolean belongs = claims.of(lineId).stream().flatMap(claim -> claim.evidence().stream())
                .anyMatch(evidence -> sha256.equals(evidence.sha256()));
        if (!belongs) {
            throw new Refusal.NotFound("agreement.noSuchFile");
        }
        byte[] content = documents.read(sha256);
        ledger.enter(actor, Act.of("claim.take-file", "line", lineId).with("sha256=" + sha256));
        return content;
    }

    /** Takes a claim back; its row stays. */
    @Transactional
    public void withdraw(Actor actor, UUID lineId, UUID claimId, String reason) {
        ClaimedLine.At at = door.lock(actor, lineId);
        BoundaryClaim claim = standing(lineId, claimId);
        requireHand(actor, at, claim.unitId());
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal.NotAllowed("keys.reasonMissing", LONGEST_REASON);
        }
        claims.withdraw(claimId, reason.strip());
        ledger.enter(actor, Act.of("claim.withdraw", "line", lineId).because(reason.strip()).with("claim=" + claimId));
    }

    private UUID claim(Actor actor, ClaimedLine.At at, UUID unit, List<List<Coordinate>> courses, String basis, String source,
            @Nullable String sha256) {
        UnitName side = requireHand(actor, at, unit);
        if (basis.isBlank() || basis.length() > LONGEST_BASIS) {
            throw new Refusal.NotAllowed("claim.basisMissing", LONGEST_BASIS);
        }
        MultiLineString course = course(courses, door.area(at));
        if (claims.of(at.line().id()).stream().filter(BoundaryClaim::stands).count() >= MOST_STANDING) {
            throw new Refusal.NotAllowed("claim.tooMany", MOST_STANDING);
        }
        UUID id = claims.add(at.line().id(), unit, course, basis.strip(), source, sha256, actor.requireAccount());
        ledger.enter(actor, Act.of("claim.draw", "line", at.line().id())
                .with("claim=" + id + " side=" + side.code() + (source.isEmpty() ? "" : " file=" + source + " sha256=" + sha256)));
        return id;
    }

    private static MultiLineString course(List<List<Coordinate>> courses, Envelope area) {
        long vertices = courses.stream().mapToLong(List::size).sum();
        if (vertices > MOST_VERTICES || courses.stream().anyMatch(course -> course.stream().distinct().count() < 2)) {
            throw new Refusal.NotAllowed("draft.vertices", MOST_VERTICES);
        }
        courses.stream().flatMap(List::stream).filter(vertex -> !area.contains(vertex)).findFirst().ifPresent(vertex -> {
            throw new Refusal.NotAllowed("draft.farAway", CourseCheck.place(vertex));
        });
        MultiLineString whole = Geometries.FACTORY.createMultiLineString(courses.stream()
                .map(course -> Geometries.FACTORY.createLineString(course.stream().map(at -> new Coordinate(at.x, at.y))
                        .toArray(Coordinate[]::new))).toArray(LineString[]::new));
        IsSimpleOp simple = new IsSimpleOp(whole);
        if (!simple.isSimple()) {
            throw new Refusal.NotAllowed("course.crossesItself", CourseCheck.place(simple.getNonSimpleLocation()));
        }
        return whole;
    }

    private BoundaryClaim standing(UUID lineId, UUID claimId) {
        BoundaryClaim claim = claims.require(lineId, claimId);
        if (!claim.stands()) {
            throw new Refusal.Stale("claim.withdrawn");
        }
        return claim;
    }

    private static UnitName requireHand(Actor actor, ClaimedLine.At at, UUID unit) {
        UnitName side = at.side(unit);
        long within = at.sides().stream().map(UnitName::code).filter(actor::actsIn).count();
        boolean own = actor.role().equals(Role.BOUNDARY_OFFICER.name()) && within == 1;
        boolean host = within == 2 && (actor.role().equals(Role.SURVEYOR.name()) || actor.role().equals(Role.COUNTY_OFFICER.name()));
        if (!actor.actsIn(side.code()) || !own && !host) {
            throw new Refusal.NotYours("claim.ownSide", side.name());
        }
        return side;
    }
}
