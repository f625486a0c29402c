/** The sentences that the demonstration county must satisfy. */
@org.jspecify.annotations.NullMarked
package org.merestone.data.demo;
