/** Commands and start steps that replace the database or a key: restore, move, change of keys, upgrade. */
@NullMarked
package org.tenderpoint.platform.store.commands;

import org.jspecify.annotations.NullMarked;
