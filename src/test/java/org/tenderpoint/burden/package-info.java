/** How loud the rules are among made-up people who are mostly well, and how safe in cases where somebody was not. */
@NullMarked
package org.tenderpoint.burden;

import org.jspecify.annotations.NullMarked;
