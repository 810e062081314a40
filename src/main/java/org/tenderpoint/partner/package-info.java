/** To whom clients can be referred: practitioners and classes, what they are trained in and how they are reached. */
@NullMarked
package org.tenderpoint.partner;

import org.jspecify.annotations.NullMarked;
