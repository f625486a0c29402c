package org.merestone.boundary.line;

/** What kind of line it is: 行政区域界线, 街道办事处管辖范围线 or 村界 (kept for reference only). */
public enum LineKind { ADMINISTRATIVE, STREET_OFFICE_EXTENT, VILLAGE_REFERENCE }
