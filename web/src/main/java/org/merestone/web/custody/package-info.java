/**
 * What leaves by a staff route is in the ledger of exports before it is sent. A handler that answers with anything but a page says which
 * line it is about ({@link org.merestone.web.custody.HandsOut}) or that it holds no material ({@link org.merestone.web.custody.NoMaterial});
 * hides how the answer is held back until it is entered.
 */
@NullMarked
package org.merestone.web.custody;

import org.jspecify.annotations.NullMarked;
