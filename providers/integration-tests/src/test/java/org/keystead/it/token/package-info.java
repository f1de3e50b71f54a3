/** Which tokens are taken, which login they must tell of, and the claim that they carry. */
package org.keystead.it.token;
