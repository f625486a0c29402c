package org.merestone.gazetteer.naming;

import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;

/**
 * What is in the way of a case, as a sentence that says what to do.
 *
 * @param refusal what the service would answer
 * @param demand  the demand that is not met and that the office may waive with a reason; null for what nobody can waive
 */
public record Obstacle(Refusal.NotAllowed refusal, @Nullable Demand demand) {

    public static Obstacle firm(Refusal.NotAllowed refusal) {
        return new Obstacle(refusal, null);
    }
}
