/** How work on the body is kept in tables. */
@NullMarked
package org.tenderpoint.vocabulary.store;

import org.jspecify.annotations.NullMarked;
