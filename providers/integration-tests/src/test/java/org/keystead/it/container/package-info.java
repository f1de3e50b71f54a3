/**
 * The pack in containers: Testcontainers with the stock image, and this repository's own image and
 * compose file. Where no container engine answers, these tests are skipped by name, on every
 * machine.
 */
package org.keystead.it.container;
