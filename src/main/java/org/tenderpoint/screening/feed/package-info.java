/** A therapist's sessions for the calendar of a phone: initials and times, by a secret address. */
@NullMarked
package org.tenderpoint.screening.feed;

import org.jspecify.annotations.NullMarked;
