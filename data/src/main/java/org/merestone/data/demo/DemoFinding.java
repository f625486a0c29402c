package org.merestone.data.demo;

import org.locationtech.jts.geom.Point;

/**
 * What the check of a proposed name found.
 *
 * @param ruleId       rule of the naming check: N07 duplicate, N08 homophone
 * @param conflictName the standing name in the way
 */
public record DemoFinding(String ruleId, String severity, String messageZh, String messageEn, String conflictName,
        Point conflictPoint) {
}
