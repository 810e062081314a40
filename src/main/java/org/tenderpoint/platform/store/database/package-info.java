/** The database: its file, its single writer, its tables and rows, and how types are stored. */
@NullMarked
package org.tenderpoint.platform.store.database;

import org.jspecify.annotations.NullMarked;
