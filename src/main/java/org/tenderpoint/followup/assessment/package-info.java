/** What the rules make of answers (the level, what is advised, what is withheld) and what a person changes about it. */
@NullMarked
package org.tenderpoint.followup.assessment;

import org.jspecify.annotations.NullMarked;
