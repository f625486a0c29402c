package org.merestone.boundary.review;

/**
 * How far a review could judge lines by a rule.
 *
 * @param judged   on how many lines
 * @param unjudged on how many there was nothing to judge: no draft, no survey file, no marker, no agreement
 */
public record JudgedRule(String rule, int judged, int unjudged) {}
