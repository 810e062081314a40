/** What clients have agreed to, in which words, and who agreed for them. */
@NullMarked
package org.tenderpoint.intake.consent;

import org.jspecify.annotations.NullMarked;
