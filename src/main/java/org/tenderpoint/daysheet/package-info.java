/** The next day on paper for when the power is out: one locked file, made at closing time, gone two days later. */
@NullMarked
package org.tenderpoint.daysheet;

import org.jspecify.annotations.NullMarked;
