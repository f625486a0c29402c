package org.merestone.data.demo;

/**
 * A demonstration account.
 *
 * @param role         a role of the register
 * @param divisionCode acts inside divisions whose code begins with this
 */
public record DemoAccount(String username, String displayName, String role, String divisionCode) {
}
