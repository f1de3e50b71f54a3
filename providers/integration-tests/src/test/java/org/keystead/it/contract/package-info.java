/**
 * Holds every request of the tests against the OpenAPI document that the very server hands out.
 * Uses nothing of the other rooms.
 */
package org.keystead.it.contract;
