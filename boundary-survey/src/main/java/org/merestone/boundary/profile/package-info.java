/**
 * What a province lays down for demarcation and the law leaves open (技术规定): templates of codes, and numbers such as how far apart markers
 * may stand, or how far a reference object, a recorded length, a second session or a followed river may be off. A profile counts for the
 * divisions whose codes begin with its prefix, from a day on; of several the longest prefix counts, and of one prefix the latest day. Where no province has its own, this register proposes one, and says how sure it is. It hides how a template
 * is read; whoever makes a code or checks one asks the {@linkplain org.merestone.boundary.profile.Profiles profile} of the line's place.
 */
@NullMarked
package org.merestone.boundary.profile;

import org.jspecify.annotations.NullMarked;
