/** Where a practice is: its country, how that writes dates and times, its paper, and time zones with their cities. */
@NullMarked
package org.tenderpoint.platform.place;

import org.jspecify.annotations.NullMarked;
