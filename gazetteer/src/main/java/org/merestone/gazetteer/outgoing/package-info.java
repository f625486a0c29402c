/**
 * What goes out of the office: the numbers of documents (发文字号), each given once, and the word that a paper went out, which whoever keeps
 * papers hears in the same transaction. Knows cases, batches and meetings by their ids only.
 */
@NullMarked
package org.merestone.gazetteer.outgoing;

import org.jspecify.annotations.NullMarked;
