/** How findings, effects, limits and changes of a screening are told. */
@NullMarked
package org.tenderpoint.screening.words;

import org.jspecify.annotations.NullMarked;
