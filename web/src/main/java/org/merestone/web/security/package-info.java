/** Who may do what: sign-in, sessions, tokens, throttling, and the access rule that every route must declare. */
@NullMarked
package org.merestone.web.security;

import org.jspecify.annotations.NullMarked;
