/** When clients are reached after a session. */
@NullMarked
package org.tenderpoint.followup.rules.timing;

import org.jspecify.annotations.NullMarked;
