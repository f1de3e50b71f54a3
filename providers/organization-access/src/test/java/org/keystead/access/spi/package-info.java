/** What every store keeps to. */
package org.keystead.access.spi;
