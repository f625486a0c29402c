/** What is reported of a project every month (勘界月报): how far it has come, what was done, what is late and who is waited for. */
@NullMarked
package org.merestone.boundary.report;

import org.jspecify.annotations.NullMarked;
