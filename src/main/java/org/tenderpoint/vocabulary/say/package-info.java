/** What the program says, as values that are decided, stored and compared; words only where somebody reads. */
@NullMarked
package org.tenderpoint.vocabulary.say;

import org.jspecify.annotations.NullMarked;
