/** The day of a practice: planned sessions, their limits, and what was agreed for them. */
@NullMarked
package org.tenderpoint.screening.plan;

import org.jspecify.annotations.NullMarked;
