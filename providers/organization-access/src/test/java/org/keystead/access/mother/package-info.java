/** Object mothers: sound records of the model with short names, and random ones for properties. */
package org.keystead.access.mother;
