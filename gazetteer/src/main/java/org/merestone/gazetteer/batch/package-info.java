/**
 * Cases that go one way together (批次): a street batch is opened from one table, asked about in one notice, voted on once and decided by one
 * document. Every step is done for all of them or for none, with a report item by item.
 */
@NullMarked
package org.merestone.gazetteer.batch;

import org.jspecify.annotations.NullMarked;
