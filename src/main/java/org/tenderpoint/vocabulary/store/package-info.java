/** How work on the body is stored in tables. */
@NullMarked
package org.tenderpoint.vocabulary.store;

import org.jspecify.annotations.NullMarked;
