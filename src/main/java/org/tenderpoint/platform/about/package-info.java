/** What this program is made of, and which version of it runs. */
@NullMarked
package org.tenderpoint.platform.about;

import org.jspecify.annotations.NullMarked;
