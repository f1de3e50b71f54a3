/** What a newcomer does first: {@code ./run}, the README's walk and the sample application. */
package org.keystead.it.demo;
