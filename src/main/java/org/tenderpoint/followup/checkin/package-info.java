/** The client's check-in: plain pages for a phone, opened by a link. */
@NullMarked
package org.tenderpoint.followup.checkin;

import org.jspecify.annotations.NullMarked;
