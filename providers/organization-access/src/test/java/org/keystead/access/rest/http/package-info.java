/** What is read of a request before anybody knows what it asks for. */
package org.keystead.access.rest.http;
