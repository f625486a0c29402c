package org.merestone.gazetteer.naming;

/**
 * One run of the check over a case (一次核查), kept with the case.
 *
 * @param number   from 1
 * @param edition  of the rules by which it was made
 */
public record CheckRun(int number, String edition, int errors, int warnings) {}
