/**
 * What to change in the next session. The {@code …Adjustments} are the rows, each wishes changes; {@code PlanMaker}
 * makes one {@code NextPlan} of all the wishes.
 */
@NullMarked
package org.tenderpoint.followup.rules.adjustment;

import org.jspecify.annotations.NullMarked;
