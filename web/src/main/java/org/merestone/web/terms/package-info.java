/** On what terms data leaves: the licence, the number of the map's review, whom to name; said in every form in which data leaves. */
@NullMarked
package org.merestone.web.terms;

import org.jspecify.annotations.NullMarked;
