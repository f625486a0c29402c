/**
 * The query shape of the ministry's place-name database (MZ/T 164-2020 as its public service answers it): a client written for that asks
 * this register in the same words. Only what the published register holds is answered; fields that it does not hold are empty. Codes are
 * answered with twelve digits, and taken with any number of zeros behind.
 */
@NullMarked
package org.merestone.web.ministry;

import org.jspecify.annotations.NullMarked;
