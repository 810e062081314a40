/** The trail of what was looked at and changed: listens to all packages, imported by none. */
@NullMarked
package org.tenderpoint.audit;

import org.jspecify.annotations.NullMarked;
