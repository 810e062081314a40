/** Backups: their folder, how one is made and verified, and how erased records stay erased after a restore. */
@NullMarked
package org.tenderpoint.platform.store.backup;

import org.jspecify.annotations.NullMarked;
