package org.merestone.gazetteer.batch;

import java.util.List;
import org.merestone.data.conflict.Refusal;

/** A step on a batch was not done, for none of its items: some of them stand in the way. */
public final class BatchRefused extends RuntimeException {

    private final transient List<Fault> faults;

    /**
     * What is wrong with an item.
     *
     * @param item    its number in the table or the batch, from 1
     * @param refusal the sentence of what and how to mend it
     */
    public record Fault(int item, String name, Refusal refusal) {}

    BatchRefused(List<Fault> faults) {
        super(faults.size() + " items: " + faults.get(0).name() + " " + faults.get(0).refusal().getMessage());
        this.faults = List.copyOf(faults);
    }

    /** In the order of the items. */
    public List<Fault> faults() {
        return faults;
    }
}
