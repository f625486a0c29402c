/**
 * Demarcation projects (勘界项目) as their people work them: the sums, the board of lines by stages, the plan chart, one line's stages and
 * papers.
 */
@NullMarked
package org.merestone.web.project;

import org.jspecify.annotations.NullMarked;
