/**
 * One real Chromium and the pages that a person sees in it.
 *
 * <p>A page object says what a person does there; what must be true is the test's business.
 */
package org.keystead.it.browser;
