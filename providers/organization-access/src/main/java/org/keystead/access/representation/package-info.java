/** What the endpoints send: records whose absent parts are left out of the JSON. */
package org.keystead.access.representation;
