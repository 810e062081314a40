/** The trail, to read. */
@NullMarked
package org.tenderpoint.audit.ui;

import org.jspecify.annotations.NullMarked;
