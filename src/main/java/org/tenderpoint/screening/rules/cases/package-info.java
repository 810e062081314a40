/** The examples of the screening rules, as text tables. */
@NullMarked
package org.tenderpoint.screening.rules.cases;

import org.jspecify.annotations.NullMarked;
