/** What a client answers by a link the evening before: the questions of an arrival that name nothing stored. */
@NullMarked
package org.tenderpoint.intake.evening;

import org.jspecify.annotations.NullMarked;
