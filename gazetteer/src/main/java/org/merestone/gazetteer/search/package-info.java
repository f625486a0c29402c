/**
 * Search over published names: by characters, pinyin, initials, former names and near misses, each hit saying why it matched.
 * Immutable, in memory, never at the database. Hides Lucene.
 */
@NullMarked
package org.merestone.gazetteer.search;

import org.jspecify.annotations.NullMarked;
