/** The main jobs in a real browser, with accessibility checks and pictures in {@code target/screenshots}. */
package org.tenderpoint.browser;
