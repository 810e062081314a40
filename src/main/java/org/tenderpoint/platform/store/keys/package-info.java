/** The keys of the database and of the trail, and texts sealed with them. */
@NullMarked
package org.tenderpoint.platform.store.keys;

import org.jspecify.annotations.NullMarked;
