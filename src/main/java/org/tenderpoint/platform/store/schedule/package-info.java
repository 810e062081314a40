/** The program's own work: scheduled rounds, background runs, and acting for somebody. */
@NullMarked
package org.tenderpoint.platform.store.schedule;

import org.jspecify.annotations.NullMarked;
