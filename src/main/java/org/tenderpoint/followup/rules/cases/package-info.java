/** The cases that show each rule of the books after a session. */
@NullMarked
package org.tenderpoint.followup.rules.cases;

import org.jspecify.annotations.NullMarked;
