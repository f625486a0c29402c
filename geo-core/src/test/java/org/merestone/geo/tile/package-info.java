@NullMarked
package org.merestone.geo.tile;

import org.jspecify.annotations.NullMarked;
