/** Accounts of staff and tokens of machines: who may act, in which roles, inside which divisions. Only hashes of secrets are kept. */
@NullMarked
package org.merestone.data.account;

import org.jspecify.annotations.NullMarked;
