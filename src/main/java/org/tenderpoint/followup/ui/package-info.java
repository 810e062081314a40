/** The follow-up list, the call and the recommendation. */
@NullMarked
package org.tenderpoint.followup.ui;

import org.jspecify.annotations.NullMarked;
