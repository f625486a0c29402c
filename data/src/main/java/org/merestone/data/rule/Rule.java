package org.merestone.data.rule;

import org.merestone.geo.Severity;

/**
 * One rule of the field. Its title and its explanation stand in the bundle {@code messages/rules} under {@code rule.<id>.title} and
 * {@code rule.<id>.text}.
 *
 * @param id         fixed for good: {@code 19} for the survey's rules, {@code N07} for the gazetteer's
 * @param severity   what a finding weighs by default
 * @param source     law, article or standard that it rests on; "P" for a proposal of this register
 * @param confidence how sure the source is
 */
public record Rule(String id, Severity severity, String source, Confidence confidence) {

    /** H: primary text read or computed. M: secondary source. L: recollection, so only ever a default that can be changed. */
    public enum Confidence { H, M, L }
}
