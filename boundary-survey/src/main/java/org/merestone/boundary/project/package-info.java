/**
 * The demarcation of a county as one undertaking (勘界项目): its line list, the thirteen stages of each line with planned and actual days,
 * the papers that stages ask for, the gates between them, and how far county, city and province have come. It hides what a gate looks at;
 * whoever asks is told in sentences what is missing and for whom the line waits.
 */
@NullMarked
package org.merestone.boundary.project;

import org.jspecify.annotations.NullMarked;
