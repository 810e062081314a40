/** How a measure is read from its file, and how answers become a score. */
@NullMarked
package org.tenderpoint.score.rules;

import org.jspecify.annotations.NullMarked;
