/** Changes to the next session, from their proposal to their use. */
@NullMarked
package org.tenderpoint.followup.adjustment;

import org.jspecify.annotations.NullMarked;
