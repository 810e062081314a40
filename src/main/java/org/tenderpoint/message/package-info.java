/** The outbox: what the program writes to clients and to staff, and the outcome. */
@NullMarked
package org.tenderpoint.message;

import org.jspecify.annotations.NullMarked;
