/** The examples of the rules after a session. */
@NullMarked
package org.tenderpoint.followup.rules.cases;

import org.jspecify.annotations.NullMarked;
