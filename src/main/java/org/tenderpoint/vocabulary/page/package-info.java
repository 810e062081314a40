/** The body on pages without script and on paper. */
@NullMarked
package org.tenderpoint.vocabulary.page;

import org.jspecify.annotations.NullMarked;
