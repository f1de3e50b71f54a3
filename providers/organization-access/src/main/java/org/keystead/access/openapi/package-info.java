/**
 * Writes the OpenAPI document during the build, of the resources and of {@code src/main/openapi}.
 * The jar has the document and not this room; nothing else may use it.
 */
package org.keystead.access.openapi;
