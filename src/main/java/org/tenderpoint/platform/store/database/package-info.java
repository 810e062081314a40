/** The database: its file, who writes into it, its tables and all of their rows, and how a type is stored. */
@NullMarked
package org.tenderpoint.platform.store.database;

import org.jspecify.annotations.NullMarked;
