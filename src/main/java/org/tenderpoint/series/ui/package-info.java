/** Planning a series, and judging it. */
@NullMarked
package org.tenderpoint.series.ui;

import org.jspecify.annotations.NullMarked;
