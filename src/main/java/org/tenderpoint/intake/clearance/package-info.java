/** What a doctor was asked about a client, and what they answered. */
@NullMarked
package org.tenderpoint.intake.clearance;

import org.jspecify.annotations.NullMarked;
