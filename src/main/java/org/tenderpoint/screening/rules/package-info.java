/**
 * The screening rule book: pure functions from facts to a decision. A rule is one row with its text for people and its
 * condition for the program. Nothing here reads a clock, a database or another rule's result, except the few derived
 * rules that run once, last.
 */
@NullMarked
package org.tenderpoint.screening.rules;

import org.jspecify.annotations.NullMarked;
