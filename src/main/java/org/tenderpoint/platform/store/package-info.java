/**
 * Where data are kept: the folder and its key, the database's file, what reaches the disk when, who writes, the rounds
 * of work that the clock sets off, and how types of columns are stored.
 */
@NullMarked
package org.tenderpoint.platform.store;

import org.jspecify.annotations.NullMarked;
