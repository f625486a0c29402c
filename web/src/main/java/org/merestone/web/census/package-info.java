/** The office's pages of census sheets: upload, columns, findings, import with its progress, and the report to download. */
@NullMarked
package org.merestone.web.census;

import org.jspecify.annotations.NullMarked;
