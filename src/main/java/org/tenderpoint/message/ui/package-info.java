/** The page of the outbox. */
@NullMarked
package org.tenderpoint.message.ui;

import org.jspecify.annotations.NullMarked;
