/**
 * Who may do what: sign-in, sessions, tokens, throttling, the access rule that every route must declare, and the way back to a form whose
 * session is over.
 */
@NullMarked
package org.merestone.web.security;

import org.jspecify.annotations.NullMarked;
