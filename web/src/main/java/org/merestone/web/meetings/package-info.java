/** Meetings of the naming committees: calling them, signing in, voting on a tablet, counting, minutes. */
@NullMarked
package org.merestone.web.meetings;

import org.jspecify.annotations.NullMarked;
