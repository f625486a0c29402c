/**
 * Spelling place names in Roman letters (罗马字母拼写) by [84]中地字第17号. Hides the readings: our own table of place-name
 * readings first, the phrases and characters of the pinyin library after it.
 *
 * <p>{@link Romanizer} spells a name of a class in a division, {@link SpelledName} a line as people write it. What cannot be known from
 * tables is said, not guessed: {@link Romanization#polyphones()} to confirm, {@link Romanization#minority()} for names that are not
 * spelled by their hanzi at all. {@link ConfirmedReading} is how a person's answer comes back in.
 */
@NullMarked
package org.merestone.gazetteer.romanization;

import org.jspecify.annotations.NullMarked;
