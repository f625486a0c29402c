/** Sheets for a phone in the field, which stay readable where there is no network. */
@NullMarked
package org.merestone.web.field;

import org.jspecify.annotations.NullMarked;
