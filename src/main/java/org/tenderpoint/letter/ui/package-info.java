/** The screens of letters. */
@NullMarked
package org.tenderpoint.letter.ui;

import org.jspecify.annotations.NullMarked;
