/** What an operator sees: metrics, health, the dashboard. */
package org.keystead.it.monitoring;
