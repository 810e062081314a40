/** The view of the trail. */
@NullMarked
package org.tenderpoint.audit.ui;

import org.jspecify.annotations.NullMarked;
