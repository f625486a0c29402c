package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.format.Layer;
import org.merestone.geo.format.VectorReading;

/**
 * Applies the first remedy of each finding that was asked for, and gives the file as it then is. A remedy is applied to the network as it
 * stands when its turn comes; one that would bring a fault that stops is not. What is left to do, a new {@link FileCheck} tells.
 */
public final class FileMend {

    /** Edits may uncover what others hid; after this many rounds what is left is a surveyor's. */
    private static final int MOST_ROUNDS = 5;

    private final VectorReading reading;
    private final FeatureNetwork.Request request;
    private final NetworkBeside beside;
    private final Predicate<Finding> wanted;
    private final List<Applied> applied = new ArrayList<>();
    private final Set<String> tried = new TreeSet<>();
    private Network network;
    private @Nullable Network higher;

    private FileMend(VectorReading reading, FeatureNetwork.Request request, NetworkBeside beside, Predicate<Finding> wanted) {
        this.reading = reading;
        this.request = request;
        this.beside = beside;
        this.wanted = wanted;
        this.network = new Network(List.of());
        this.higher = beside.higher();
    }

    /** What was done about which finding. */
    public record Applied(Finding finding, Remedy remedy) {
    }

    /**
     * The file after mending.
     *
     * @param reading for writing and for checking again; one layer
     * @param higher  lines of the level above, where there is one
     */
    public record Result(VectorReading reading, @Nullable Network higher, List<Applied> applied) {

        public Result {
            applied = List.copyOf(applied);
        }

        /** The mended features. */
        public Layer layer() {
            return reading.layers().get(0);
        }
    }

    /** @param wanted which findings are to be set right */
    public static Result of(VectorReading reading, FeatureNetwork.Request request, NetworkBeside beside, Predicate<Finding> wanted) {
        return new FileMend(reading, request, beside, wanted).run();
    }

    private Result run() {
        FileCheck check = FileCheck.of(reading, request, beside);
        network = check.network().build().network();
        Network begun = network;
        List<Checked> all = new ArrayList<>(check.findings());
        for (int round = 0; round < MOST_ROUNDS && ofLines(all); round++) {
            all = new ArrayList<>();
            for (Finding finding : network.check(request.options(), Progress.UNSEEN)) {
                all.add(new Checked(finding, network.fixes(finding)));
            }
        }
        check.findings().forEach(this::alreadyDone);
        VectorReading now = new NetworkFeatures(reading, check, request.fields(), applied).of(network, network != begun || !applied.isEmpty());
        return new Result(records(now), higher, applied);
    }

    private boolean isWanted(Finding finding) {
        return wanted.test(finding);
    }

    /** Tells what was mended when the file was read, or is mended by leaving a feature out. */
    private void alreadyDone(Checked one) {
        if (isWanted(one.finding()) && !one.remedies().isEmpty() && one.remedies().get(0) instanceof Fix fix
                && fix.edit() instanceof Edit.AsBuilt && fix.kind() != Fix.Kind.ACCEPT_CHANGE) {
            applied.add(new Applied(one.finding(), fix));
        }
    }

    /** Whether anything was changed. */
    private boolean ofLines(List<Checked> findings) {
        boolean changed = false;
        for (Checked one : findings) {
            String identity = one.finding().kind() + " " + one.finding().units() + " " + one.finding().place();
            if (isWanted(one.finding()) && one.remedies().stream().noneMatch(Correction.class::isInstance) && tried.add(identity)) {
                changed |= one.finding().rule() == 47 || one.finding().rule() == 48 && one.remedies().stream()
                        .anyMatch(LevelFix.class::isInstance) ? ofLevels(one.finding()) : ofNetwork(one);
            }
        }
        return changed;
    }

    private boolean ofNetwork(Checked one) {
        List<? extends Remedy> choice = one.finding().rule() == 54 ? one.remedies() : network.fixes(one.finding());
        for (Remedy remedy : choice) {
            if (remedy instanceof Fix fix && !(fix.edit() instanceof Edit.AsBuilt)
                    && network.apply(fix.edit()) instanceof NetworkChange.Applied done) {
                network = done.network();
                applied.add(new Applied(one.finding(), fix));
                return true;
            }
        }
        return false;
    }

    private boolean ofLevels(Finding finding) {
        Network above = higher;
        if (above == null) {
            return false;
        }
        for (LevelFix fix : new HigherLevel(above).fixes(finding, network, FileCheck.parentIn(above))) {
            if (above.apply(fix.counties()) instanceof NetworkChange.Applied up
                    && network.apply(fix.townships()) instanceof NetworkChange.Applied down) {
                higher = up.network();
                network = down.network();
                applied.add(new Applied(finding, fix));
                return true;
            }
        }
        return false;
    }

    /** Corrections of records, one after the other, each of what the one before left. */
    private VectorReading records(VectorReading begun) {
        VectorReading now = begun;
        boolean again = true;
        for (int turn = 0; again && turn < 1000; turn++) {
            again = false;
            for (Checked one : FileCheck.of(now, request, beside).findings()) {
                String identity = "record " + one.finding().kind() + one.finding().units() + one.finding().place() + one.finding().size();
                if (!again && isWanted(one.finding()) && !one.remedies().isEmpty()
                        && one.remedies().get(0) instanceof Correction<?> correction && tried.add(identity)) {
                    now = new CorrectedFeatures(beside.fields(), request.fields()).after(now, correction);
                    applied.add(new Applied(one.finding(), correction));
                    again = true;
                }
            }
        }
        return now;
    }
}
