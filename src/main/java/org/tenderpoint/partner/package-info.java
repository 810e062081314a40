/**
 * Partners to whom clients can be referred: practitioners and classes, what they are trained in and how to reach them.
 */
@NullMarked
package org.tenderpoint.partner;

import org.jspecify.annotations.NullMarked;
