/** The four systems, walked sentence by sentence at the evaluator. */
package org.keystead.access.preset;
