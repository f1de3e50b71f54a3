/** What all organizations of a realm share: the pack, its catalogue, role templates and presets. */
package org.keystead.it.realm;
