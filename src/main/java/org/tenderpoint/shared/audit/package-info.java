/** How features tell the audit trail what was looked at or changed, without knowing the trail. */
@NullMarked
package org.tenderpoint.shared.audit;

import org.jspecify.annotations.NullMarked;
