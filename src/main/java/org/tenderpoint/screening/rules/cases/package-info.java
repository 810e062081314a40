/** The cases that show each screening rule, as tables of text. */
@NullMarked
package org.tenderpoint.screening.rules.cases;

import org.jspecify.annotations.NullMarked;
