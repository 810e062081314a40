/** Backups: where they are kept, how one is made and read back, and what must not come back with one. */
@NullMarked
package org.tenderpoint.platform.store.backup;

import org.jspecify.annotations.NullMarked;
