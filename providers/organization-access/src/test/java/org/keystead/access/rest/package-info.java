/** What the endpoints say of themselves. */
package org.keystead.access.rest;
