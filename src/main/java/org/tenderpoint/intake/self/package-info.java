/** The pages on which a client fills in the intake alone: plain HTML, without sign-in, session or script. */
@NullMarked
package org.tenderpoint.intake.self;

import org.jspecify.annotations.NullMarked;
