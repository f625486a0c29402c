/** The pages of junctions: their list, filtered on the server, and what their units agree on one. */
@NullMarked
package org.merestone.web.junction;

import org.jspecify.annotations.NullMarked;
