/** Files as they are written: where they are, for whom, whole and sealed. */
@NullMarked
package org.tenderpoint.platform.store.file;

import org.jspecify.annotations.NullMarked;
