/** How counts are shown: intervals, limits, series, and what is too little to tell. */
@NullMarked
package org.tenderpoint.outcome.rules;

import org.jspecify.annotations.NullMarked;
