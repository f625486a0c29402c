/**
 * Geographic files in and out. Readers stream, are bounded, and refuse what they cannot read with one kind of exception
 * that says where and what to do; which parser reads the bytes stays inside.
 */
@NullMarked
package org.merestone.geo.format;

import org.jspecify.annotations.NullMarked;
