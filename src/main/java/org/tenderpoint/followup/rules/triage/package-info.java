/**
 * How soon somebody must act on an answer, and why it was sore. {@code TriageRules} reads the {@code …Rows}, a file or
 * two for each level; their conditions are made of {@code …Signs}. The causes are {@code WhyRows}.
 */
@NullMarked
package org.tenderpoint.followup.rules.triage;

import org.jspecify.annotations.NullMarked;
