/** The administrator's pages: accounts, the audit trail, the rules catalogue; and everybody's own tokens. */
@NullMarked
package org.merestone.web.admin;

import org.jspecify.annotations.NullMarked;
