package org.keystead.access.realm;

import java.util.List;

/**
 * What another catalogue would change of what members hold, in words.
 *
 * @param conflicts what would mean nothing any more
 * @param gained what would give something that it does not give now
 */
public record RealmDifference(List<String> conflicts, List<String> gained) {}
