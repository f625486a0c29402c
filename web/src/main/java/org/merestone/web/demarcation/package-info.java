/** Demarcation (勘界) as its people work it: the surveyor's tasks and files, the officers' two keys, the county's decision. */
@NullMarked
package org.merestone.web.demarcation;

import org.jspecify.annotations.NullMarked;
