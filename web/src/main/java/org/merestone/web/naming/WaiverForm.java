package org.merestone.web.naming;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.naming.Demand;

/**
 * What a case or a batch goes without, and why.
 *
 * @param demand the boxes that are ticked
 */
public record WaiverForm(@Nullable List<Demand> demand, @Nullable String reason) {

    /** The boxes that are ticked; empty where none is. */
    public List<Demand> chosen() {
        return demand == null ? List.of() : demand;
    }
}
