/** The practice's own phone, which sends texts. */
@NullMarked
package org.tenderpoint.message.phone;

import org.jspecify.annotations.NullMarked;
