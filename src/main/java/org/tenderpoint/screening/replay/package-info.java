/**
 * What the rule book asks of screenings: how often a rule spoke, its cases, and what other rules would have decided.
 */
@NullMarked
package org.tenderpoint.screening.replay;

import org.jspecify.annotations.NullMarked;
