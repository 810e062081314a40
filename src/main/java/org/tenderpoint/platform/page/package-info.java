/** Shared parts of the pages that clients open without signing in. */
@NullMarked
package org.tenderpoint.platform.page;

import org.jspecify.annotations.NullMarked;
