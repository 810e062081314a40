/** Every rule of the program as a page that people can read. */
@NullMarked
package org.tenderpoint.rulebook;

import org.jspecify.annotations.NullMarked;
