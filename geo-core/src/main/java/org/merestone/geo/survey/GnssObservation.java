package org.merestone.geo.survey;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver said about one observation; each part is null where the file does not give it.
 *
 * @param solution state of the solution
 * @param hrms horizontal root mean square, metres
 * @param vrms vertical root mean square, metres
 * @param pdop position dilution of precision
 * @param satellites number of satellites used
 * @param antennaHeight height of the antenna above the mark, metres
 * @param time of observation, in the zone of the controller's clock
 */
public record GnssObservation(@Nullable GnssSolution solution, @Nullable Double hrms, @Nullable Double vrms,
        @Nullable Double pdop, @Nullable Integer satellites, @Nullable Double antennaHeight, @Nullable LocalDateTime time) {
}
