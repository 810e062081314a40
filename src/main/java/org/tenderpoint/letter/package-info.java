/** Letters about a client: written, agreed to, and sent. */
@NullMarked
package org.tenderpoint.letter;

import org.jspecify.annotations.NullMarked;
