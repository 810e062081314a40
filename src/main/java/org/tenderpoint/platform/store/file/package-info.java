/** Files: their places, access rights, atomic and durable writing, and sealing. */
@NullMarked
package org.tenderpoint.platform.store.file;

import org.jspecify.annotations.NullMarked;
