/**
 * The page that a client gets with the aftercare sheet: what was handed over, and how sore they told us they were,
 * behind a code and their birth date.
 */
@NullMarked
package org.tenderpoint.followup.page;

import org.jspecify.annotations.NullMarked;
