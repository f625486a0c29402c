package org.merestone.boundary.line;

/** Who may have the line (密级): 公开, 内部, 秘密, 机密. Only what is PUBLIC leaves by a public door. */
public enum Classification { PUBLIC, INTERNAL, SECRET, CONFIDENTIAL }
