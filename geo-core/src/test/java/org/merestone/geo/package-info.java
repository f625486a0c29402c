/** What the tests of geo-core share. */
@NullMarked
package org.merestone.geo;

import org.jspecify.annotations.NullMarked;
