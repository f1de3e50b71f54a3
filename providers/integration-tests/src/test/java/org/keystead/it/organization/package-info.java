/** Organizations, founded and managed: their members, projects and roles, whatever their names. */
package org.keystead.it.organization;
