/** What is asked, in a call and by a link, and what was answered. */
@NullMarked
package org.tenderpoint.followup.answers;

import org.jspecify.annotations.NullMarked;
