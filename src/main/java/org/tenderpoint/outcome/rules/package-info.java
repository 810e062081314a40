/** The statistics behind figures: intervals, limits, series, and the rule for small numbers. */
@NullMarked
package org.tenderpoint.outcome.rules;

import org.jspecify.annotations.NullMarked;
