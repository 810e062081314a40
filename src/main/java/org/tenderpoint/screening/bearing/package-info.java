/** What a clinician has signed once for all clients: the words that have no bearing on a massage. */
@NullMarked
package org.tenderpoint.screening.bearing;

import org.jspecify.annotations.NullMarked;
