/**
 * Links a key to an account: the required action, its page, its rules and its settings.
 *
 * <p>Uses {@code credential}, {@code validation} and {@code otp}; knows no login step.
 */
package org.keystead.yubikey.enrolment;
