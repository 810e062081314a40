/**
 * Outcomes: counts of what sessions led to, with the unknown beside the known. It reads and counts, and changes no
 * record.
 */
@NullMarked
package org.tenderpoint.outcome;

import org.jspecify.annotations.NullMarked;
