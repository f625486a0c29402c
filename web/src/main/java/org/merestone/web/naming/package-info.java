/**
 * The staff pages of naming: the clerk's proposal with its live check on the map, the case, and the office's decision. Hides the forms
 * and what is drawn; who may do what is decided by the services of the gazetteer.
 */
@NullMarked
package org.merestone.web.naming;

import org.jspecify.annotations.NullMarked;
