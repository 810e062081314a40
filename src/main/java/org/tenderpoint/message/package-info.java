/** The outbox: what the program writes to clients and to those who work here, and what became of it. */
@NullMarked
package org.tenderpoint.message;

import org.jspecify.annotations.NullMarked;
