/** How long a decision takes, beside the same rows in Drools; no part of the tests or of the program. */
@NullMarked
package org.tenderpoint.bench;

import org.jspecify.annotations.NullMarked;
