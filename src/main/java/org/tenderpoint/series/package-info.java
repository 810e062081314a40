/** Series of sessions: planned in one go, judged on a day. */
@NullMarked
package org.tenderpoint.series;

import org.jspecify.annotations.NullMarked;
