/** Tables of any length as files for a spreadsheet. */
@NullMarked
package org.tenderpoint.platform.table;

import org.jspecify.annotations.NullMarked;
