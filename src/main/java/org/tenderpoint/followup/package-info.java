/**
 * Follow-ups: finding out how a session felt, and what follows from it. A session that ends makes one follow-up with
 * its window; answers make feedback, feedback makes an assessment, and an assessment makes adjustments, holds and
 * alerts.
 */
@NullMarked
package org.tenderpoint.followup;

import org.jspecify.annotations.NullMarked;
