/** Follow-ups and their state, when and how their client is to be reached, and each try to reach them. */
@NullMarked
package org.tenderpoint.followup.contact;

import org.jspecify.annotations.NullMarked;
