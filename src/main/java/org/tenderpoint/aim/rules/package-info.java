/** What a change of a client's function means. */
@NullMarked
package org.tenderpoint.aim.rules;

import org.jspecify.annotations.NullMarked;
