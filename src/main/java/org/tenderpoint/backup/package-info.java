/** Backups of the whole practice: each night, before an upgrade, when a manager asks for one; and their age. */
@NullMarked
package org.tenderpoint.backup;

import org.jspecify.annotations.NullMarked;
