/** The application: pages for each audience, the JSON API, tiles, security and the published register. */
@NullMarked
package org.merestone.web;

import org.jspecify.annotations.NullMarked;
