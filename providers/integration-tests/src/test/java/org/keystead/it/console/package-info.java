/**
 * The pages of ours in the stock account console and admin console, as people use them.
 *
 * <p>What a page shows is compared with what the REST answers.
 */
package org.keystead.it.console;
