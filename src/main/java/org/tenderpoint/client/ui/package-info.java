/** The list of clients, and one client with everything that happened. */
@NullMarked
package org.tenderpoint.client.ui;

import org.jspecify.annotations.NullMarked;
