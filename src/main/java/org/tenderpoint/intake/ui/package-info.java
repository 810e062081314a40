/** The intake form, its versions, and clearances. */
@NullMarked
package org.tenderpoint.intake.ui;

import org.jspecify.annotations.NullMarked;
