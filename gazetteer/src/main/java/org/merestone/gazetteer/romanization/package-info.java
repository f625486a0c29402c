/**
 * Spelling place names in Roman letters (罗马字母拼写) by [84]中地字第17号. Hides the readings: our own table of place-name
 * readings first, the phrases and characters of the pinyin library after it.
 */
@NullMarked
package org.merestone.gazetteer.romanization;

import org.jspecify.annotations.NullMarked;
