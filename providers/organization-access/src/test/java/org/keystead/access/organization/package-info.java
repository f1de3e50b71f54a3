/** Tests of what changes an organization, without a server. */
package org.keystead.access.organization;
