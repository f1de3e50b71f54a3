/** What applications, owners and the support desk are told: who may do what, and why. */
package org.keystead.it.permission;
