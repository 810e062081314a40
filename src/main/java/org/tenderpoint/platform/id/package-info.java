/** Typed ids: random UUIDs created by the program. */
@NullMarked
package org.tenderpoint.platform.id;

import org.jspecify.annotations.NullMarked;
