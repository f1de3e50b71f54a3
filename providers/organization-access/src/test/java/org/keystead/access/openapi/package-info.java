/** Tests of the document that the build wrote. */
package org.keystead.access.openapi;
