/** The register of the contract tests: four townships round one quadripoint, and the people who work on their lines. */
@NullMarked
package org.merestone.boundary;

import org.jspecify.annotations.NullMarked;
