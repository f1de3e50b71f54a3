package org.keystead.access.rest;

import java.util.List;

/**
 * What another catalogue would change of what members hold, in words.
 *
 * @param conflicts what would mean nothing any more
 * @param gained what would give something that it does not give now
 */
record RealmDifference(List<String> conflicts, List<String> gained) {}
