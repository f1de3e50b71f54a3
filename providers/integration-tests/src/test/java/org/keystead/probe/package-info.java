/** A provider that only the test servers get: it shows a test what no endpoint shows. */
package org.keystead.probe;
