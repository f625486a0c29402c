/**
 * The register as files, once a day: every collection as GeoPackage, GeoJSON and CSV, with the edition's day, the register's version,
 * checksums and the terms.
 *
 * <p>An edition is a folder under {@code downloads} in the data folder. It is written beside under a name that nobody is shown, pushed to
 * the disk, and then renamed in one step: an edition that can be seen is whole, whenever the power went. What a killed process left
 * behind is cleared away before the next is written. A new edition is made each day at {@code merestone.downloads.at} of Beijing time, and
 * soon after the start where there is none of that day yet; {@code merestone.downloads.kept} of them are kept.
 * Within half a minute after a place stops being public, the editions that tell of it are taken away, and that of today is made anew.
 */
@NullMarked
package org.merestone.web.dump;

import org.jspecify.annotations.NullMarked;
