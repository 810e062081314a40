/** Typed ids: random UUIDs made by the program. */
@NullMarked
package org.tenderpoint.shared.id;

import org.jspecify.annotations.NullMarked;
