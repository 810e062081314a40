/** What a client's next session waits for, as it is kept and as the rules read it. */
@NullMarked
package org.tenderpoint.screening.hold;

import org.jspecify.annotations.NullMarked;
