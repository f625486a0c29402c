/**
 * The abstract test suites of the conformance classes that {@code /ogc/conformance} claims, in our own words and over HTTP: a class for
 * each conformance class, a method for each abstract test, under its name.
 * {@link org.merestone.web.ogc.conformance.EveryClaimHasItsTestsTest} sees to it that no class is claimed without tests and none tested
 * without a claim, and that every abstract test of Features and of Tiles, listed in {@code abstract-tests.properties}, is borne by a test
 * of ours.
 */
@NullMarked
package org.merestone.web.ogc.conformance;

import org.jspecify.annotations.NullMarked;
