/** The sentences in which decisions are explained, and what of decisions is remembered. */
package org.keystead.access.decision;
