/** Everything of all clients as one locked archive, for a practice that leaves or wants to hold its records itself. */
@NullMarked
package org.tenderpoint.client.archive;

import org.jspecify.annotations.NullMarked;
