/** The facts that a screening reads: the client's and those of the visit. */
@NullMarked
package org.tenderpoint.screening.rules.facts;

import org.jspecify.annotations.NullMarked;
