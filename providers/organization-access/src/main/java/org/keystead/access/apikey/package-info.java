/**
 * API keys: what a secret looks like, what it proves, and how users make, narrow and end theirs.
 *
 * <p>Knows no HTTP.
 */
package org.keystead.access.apikey;
