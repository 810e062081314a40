/**
 * Where data are stored: the folder and its key, the database's file, when writes reach the disk, who writes, scheduled
 * rounds of work, and how column types are stored.
 */
@NullMarked
package org.tenderpoint.platform.store;

import org.jspecify.annotations.NullMarked;
