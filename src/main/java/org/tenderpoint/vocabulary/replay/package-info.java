/** What another version of the rules makes of past decisions: what the features that decide hand to the rule book. */
@NullMarked
package org.tenderpoint.vocabulary.replay;

import org.jspecify.annotations.NullMarked;
