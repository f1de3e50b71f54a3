/** The words of the access model. */
package org.keystead.access.model;
