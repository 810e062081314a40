/** What leaves the program on paper: templates filled with words, and PDF files made of them. */
@NullMarked
package org.tenderpoint.platform.paper;

import org.jspecify.annotations.NullMarked;
