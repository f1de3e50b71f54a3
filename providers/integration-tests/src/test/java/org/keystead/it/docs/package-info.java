/** What the documents promise about this repository holds. */
package org.keystead.it.docs;
