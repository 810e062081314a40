/** How words of the vocabulary are kept in tables; for the entities of all features. */
@NullMarked
package org.tenderpoint.platform.store;

import org.jspecify.annotations.NullMarked;
