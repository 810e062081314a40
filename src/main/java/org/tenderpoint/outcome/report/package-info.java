/** Figures that leave the program: exports and the report of a month. */
@NullMarked
package org.tenderpoint.outcome.report;

import org.jspecify.annotations.NullMarked;
