/** What owners see of what was changed. */
package org.keystead.access.history;
