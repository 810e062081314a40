/**
 * What a client is told about their answers, and how their answers are told to others: sentences, made of what triage
 * decided.
 */
@NullMarked
package org.tenderpoint.followup.rules.words;

import org.jspecify.annotations.NullMarked;
