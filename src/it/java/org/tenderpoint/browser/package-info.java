/** The main jobs in a real browser, with accessibility checks; at night with pictures in {@code target/screenshots}. */
package org.tenderpoint.browser;
