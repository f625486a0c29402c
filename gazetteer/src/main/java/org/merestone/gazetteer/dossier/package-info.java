/**
 * What a naming case brings with it (申请材料): files by kind, and the three reports of 实施办法 §5 as forms. Hides how they are stored; what
 * is missing it says at the gates of a case.
 */
@NullMarked
package org.merestone.gazetteer.dossier;

import org.jspecify.annotations.NullMarked;
