/** Who the practice works with: contact data and how to find it. */
@NullMarked
package org.tenderpoint.client;

import org.jspecify.annotations.NullMarked;
