/** The pages of figures; therapists see those of their own sessions. */
@NullMarked
package org.tenderpoint.outcome.ui;

import org.jspecify.annotations.NullMarked;
