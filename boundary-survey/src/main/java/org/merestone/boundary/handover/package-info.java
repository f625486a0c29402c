/**
 * Results handed up (成果汇交): one archive with papers, map sheets, filed papers, photographs and the geometry as files of features, and a
 * manifest of everything in it; and the receiver's check, which reads the archive again and ends in a receipt or in a refusal with its
 * reasons. It hides how the archive is laid out.
 */
@NullMarked
package org.merestone.boundary.handover;

import org.jspecify.annotations.NullMarked;
