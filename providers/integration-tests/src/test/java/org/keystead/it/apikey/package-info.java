/** API keys: made, narrowed, tried, exchanged for tokens, ended by whose they are and by others. */
package org.keystead.it.apikey;
