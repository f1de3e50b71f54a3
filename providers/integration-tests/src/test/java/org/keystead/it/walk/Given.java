package org.keystead.it.walk;

/**
 * Something that an owner or an administrator gave to a member.
 *
 * @param place the alias of a project; empty for the organization
 */
record Given(Words words, String place) {}
