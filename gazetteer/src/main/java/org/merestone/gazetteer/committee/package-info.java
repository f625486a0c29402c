/**
 * The committees that vote on names (地名委员会): their members, meetings with agenda, attendance and quorum, votes with dissent, and the
 * minutes that are written of all this. A case passes when a committee has carried the very name that it has now.
 */
@NullMarked
package org.merestone.gazetteer.committee;

import org.jspecify.annotations.NullMarked;
