/** Follow-ups as they stand, when their client is to be reached and by what, and each try to reach them. */
@NullMarked
package org.tenderpoint.followup.contact;

import org.jspecify.annotations.NullMarked;
