/**
 * Two organizations and every endpoint that the OpenAPI document lists: nothing of the one is read
 * or changed by those who belong to the other, whichever id is swapped.
 */
package org.keystead.it.crossing;
