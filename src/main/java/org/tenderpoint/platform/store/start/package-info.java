/** Explanations and exit codes of a refused start. */
@NullMarked
package org.tenderpoint.platform.store.start;

import org.jspecify.annotations.NullMarked;
