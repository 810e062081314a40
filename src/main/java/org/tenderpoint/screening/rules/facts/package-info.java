/** What a screening looks at: the client's facts, and what was read of one visit. */
@NullMarked
package org.tenderpoint.screening.rules.facts;

import org.jspecify.annotations.NullMarked;
