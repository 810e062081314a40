/** How features report to the audit trail what was looked at or changed, without knowing the trail. */
@NullMarked
package org.tenderpoint.platform.audit;

import org.jspecify.annotations.NullMarked;
