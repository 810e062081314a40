/** What a start that is refused says, and what the program ends with. */
@NullMarked
package org.tenderpoint.platform.store.start;

import org.jspecify.annotations.NullMarked;
