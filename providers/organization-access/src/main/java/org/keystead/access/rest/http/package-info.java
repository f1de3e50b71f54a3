/** What HTTP is to all endpoints: tokens, bodies, parameters, answers. */
package org.keystead.access.rest.http;
