/** What all pages share: language, navigation, and the layout's model. */
@NullMarked
package org.merestone.web.page;

import org.jspecify.annotations.NullMarked;
