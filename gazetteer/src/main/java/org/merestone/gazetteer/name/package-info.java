/**
 * What a name is made of: specific and generic part, class of the place, kind of name form, and the keys by which two
 * spellings of one name are found to be the same. Hides the tables of generic terms and of variant characters.
 */
@NullMarked
package org.merestone.gazetteer.name;

import org.jspecify.annotations.NullMarked;
