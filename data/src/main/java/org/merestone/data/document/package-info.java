/**
 * Files that the register rests on, kept once by the SHA-256 of their bytes, and those still on their way in, which may arrive in pieces
 * and go on after a broken connection.
 */
@NullMarked
package org.merestone.data.document;

import org.jspecify.annotations.NullMarked;
