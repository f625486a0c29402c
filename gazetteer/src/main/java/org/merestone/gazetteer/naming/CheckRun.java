package org.merestone.gazetteer.naming;

import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.place.TableEditions;

/**
 * One run of the check over a case (一次核查), kept with the case.
 *
 * @param number   from 1
 * @param edition  of the rules by which it was made
 * @param tables   the editions of the reference tables by which it was made; null of runs before that was written down
 */
public record CheckRun(int number, String edition, int errors, int warnings, @Nullable TableEditions tables) {}
