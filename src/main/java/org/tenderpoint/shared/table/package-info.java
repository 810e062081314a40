/** Tables of any length as files for a spreadsheet. */
@NullMarked
package org.tenderpoint.shared.table;

import org.jspecify.annotations.NullMarked;
