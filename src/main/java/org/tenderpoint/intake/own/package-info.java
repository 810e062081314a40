/** Questions of the practice's own, and what clients answer to them. Nothing here reaches the rules. */
@NullMarked
package org.tenderpoint.intake.own;

import org.jspecify.annotations.NullMarked;
