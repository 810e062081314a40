/** Which measures the practice asks, and their questions in a form. */
@NullMarked
package org.tenderpoint.score.ui;

import org.jspecify.annotations.NullMarked;
