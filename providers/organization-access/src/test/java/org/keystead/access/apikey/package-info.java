/** Tests of what can be tested of API keys without a server. */
package org.keystead.access.apikey;
