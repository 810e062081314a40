/** Planning, arrival and screening screens. */
@NullMarked
package org.tenderpoint.screening.ui;

import org.jspecify.annotations.NullMarked;
