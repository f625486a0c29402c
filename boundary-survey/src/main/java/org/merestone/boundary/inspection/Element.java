package org.merestone.boundary.inspection;

/** What of a unit's quality is scored (质量元素): 数学精度, 属性与内容, 表达与整饰, 附件与资料. */
public enum Element { MATHEMATICS, ATTRIBUTES, EXPRESSION, DOCUMENTS }
