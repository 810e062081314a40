/** The page of the next day on paper. */
@NullMarked
package org.tenderpoint.daysheet.ui;

import org.jspecify.annotations.NullMarked;
