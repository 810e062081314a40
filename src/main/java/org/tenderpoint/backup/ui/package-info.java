/** What managers see of backups. */
@NullMarked
package org.tenderpoint.backup.ui;

import org.jspecify.annotations.NullMarked;
