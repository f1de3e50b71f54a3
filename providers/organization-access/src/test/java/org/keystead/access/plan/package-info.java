/** Tests of the document and of the plan that is made from it. */
package org.keystead.access.plan;
