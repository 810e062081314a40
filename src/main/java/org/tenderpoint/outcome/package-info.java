/**
 * Outcomes: counts of what sessions led to, with what is not known beside what is. Reads and counts; changes no record.
 */
@NullMarked
package org.tenderpoint.outcome;

import org.jspecify.annotations.NullMarked;
