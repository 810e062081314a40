/** Brings clients and appointments in from the files of other programs. */
@NullMarked
package org.tenderpoint.imports;

import org.jspecify.annotations.NullMarked;
