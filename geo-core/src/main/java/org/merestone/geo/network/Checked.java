package org.merestone.geo.network;

import java.util.List;

/**
 * A finding and what can be done about it.
 *
 * @param remedies the best first; empty where only a surveyor can
 */
public record Checked(Finding finding, List<? extends Remedy> remedies) {

    public Checked {
        remedies = List.copyOf(remedies);
    }
}
