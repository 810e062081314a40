/** Decides, before anything else starts, where the data are; its subpackages say how they are kept. */
@NullMarked
package org.tenderpoint.platform.store;

import org.jspecify.annotations.NullMarked;
