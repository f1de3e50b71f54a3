/** The endpoints about API keys. */
package org.keystead.access.rest.apikey;
