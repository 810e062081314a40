/** The practice, its people, and how they sign in. */
@NullMarked
package org.tenderpoint.practice;

import org.jspecify.annotations.NullMarked;
