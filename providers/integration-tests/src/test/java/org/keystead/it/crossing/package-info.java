/**
 * Two organizations and every endpoint that the OpenAPI document lists: nothing of the one is read
 * or changed by those who belong to the other, whichever id is swapped, and nothing odd in a
 * request makes the server fail or say what the document does not know.
 */
package org.keystead.it.crossing;
