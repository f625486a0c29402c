/** The agreement on a line (协议书) as its people meet it: its text and map sheets, both signatures, report, approval and notice. */
@NullMarked
package org.merestone.web.agreement;

import org.jspecify.annotations.NullMarked;
