/** What a client told: standing answers in immutable versions, answers of a visit, doctors' clearances, consent. */
@NullMarked
package org.tenderpoint.intake;

import org.jspecify.annotations.NullMarked;
