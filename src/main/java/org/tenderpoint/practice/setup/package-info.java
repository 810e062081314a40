/** The first minutes of a practice: its set-up and, if wanted, the sample practice that is made for it. */
@NullMarked
package org.tenderpoint.practice.setup;

import org.jspecify.annotations.NullMarked;
