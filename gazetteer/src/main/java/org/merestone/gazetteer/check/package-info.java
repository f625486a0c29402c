/**
 * The name check (名称检查): what stands in the way of a proposed name, said before anyone meets. Pure: it works on the names
 * that it is given and on no database. Hides how names are looked up among a million.
 */
@NullMarked
package org.merestone.gazetteer.check;

import org.jspecify.annotations.NullMarked;
