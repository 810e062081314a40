/** The book of incidents: what went wrong or nearly did, what was done, and what came of looking at it. */
@NullMarked
package org.tenderpoint.incident;

import org.jspecify.annotations.NullMarked;
