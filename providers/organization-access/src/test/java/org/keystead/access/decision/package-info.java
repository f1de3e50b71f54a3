/** The sentences in which decisions are explained. */
package org.keystead.access.decision;
