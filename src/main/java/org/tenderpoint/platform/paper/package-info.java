/** What the program puts on paper: templates filled with words, and PDF files made from them. */
@NullMarked
package org.tenderpoint.platform.paper;

import org.jspecify.annotations.NullMarked;
