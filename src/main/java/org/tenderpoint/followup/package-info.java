/**
 * Follow-ups: finding out how a session felt, and what follows from it. A session that ends makes one follow-up with
 * its window; answers make feedback, feedback makes an assessment, and an assessment makes adjustments, holds and
 * alerts. Here stands what people do: the worklist, the call, the check-in. Each step before has a room: {@code
 * contact} when whom to reach, {@code answers} what was told, {@code rules} what follows, {@code assessment} what of it
 * is kept, {@code adjustment} and {@code alert} what comes of it.
 */
@NullMarked
package org.tenderpoint.followup;

import org.jspecify.annotations.NullMarked;
