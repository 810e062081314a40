/** Typed ids: random UUIDs made by the program. */
@NullMarked
package org.tenderpoint.platform.id;

import org.jspecify.annotations.NullMarked;
