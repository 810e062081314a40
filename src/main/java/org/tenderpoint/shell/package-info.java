/** What holds the features together: security, main layout, start page, error pages. */
@NullMarked
package org.tenderpoint.shell;

import org.jspecify.annotations.NullMarked;
