/** The day of a practice: sessions that are planned, what limits them, and what was agreed for them. */
@NullMarked
package org.tenderpoint.screening.plan;

import org.jspecify.annotations.NullMarked;
