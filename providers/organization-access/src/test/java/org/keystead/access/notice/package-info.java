/** Tests of the mails' words. */
package org.keystead.access.notice;
