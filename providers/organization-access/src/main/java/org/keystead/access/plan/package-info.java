/**
 * The realm's own document: catalogue, role templates and organizations as people write them, and
 * the pure function from what there is and what is wanted to what must be done.
 *
 * <p>Uses {@code model}, {@code json} and {@code catalogue}; stores nothing and asks nobody.
 */
package org.keystead.access.plan;
