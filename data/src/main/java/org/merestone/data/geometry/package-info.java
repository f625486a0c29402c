/** The one place where a geometry meets a database: JTS in and out of H2 and PostGIS. */
@NullMarked
package org.merestone.data.geometry;

import org.jspecify.annotations.NullMarked;
