/** What a session was like, what was answered after it, and how rules read both. */
@NullMarked
package org.tenderpoint.followup.rules.facts;

import org.jspecify.annotations.NullMarked;
