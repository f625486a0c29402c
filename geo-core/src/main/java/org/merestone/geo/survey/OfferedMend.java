package org.merestone.geo.survey;

import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.LonLat;

/**
 * A mend that would set a finding right.
 *
 * @param mend what to apply
 * @param position where the finding's point would then lie, or null where that is not known
 */
public record OfferedMend(Mend mend, @Nullable LonLat position) {
}
