/** The manager's page of figures; therapists see those of their own sessions. */
@NullMarked
package org.tenderpoint.outcome.ui;

import org.jspecify.annotations.NullMarked;
