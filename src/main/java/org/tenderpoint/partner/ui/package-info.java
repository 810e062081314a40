/** The directory of partners, one partner, and the forms for them. */
@NullMarked
package org.tenderpoint.partner.ui;

import org.jspecify.annotations.NullMarked;
