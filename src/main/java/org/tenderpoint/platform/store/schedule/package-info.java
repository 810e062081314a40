/** Work that the program does by itself: in rounds, in the background, in somebody's name. */
@NullMarked
package org.tenderpoint.platform.store.schedule;

import org.jspecify.annotations.NullMarked;
