/** What clients want to be able to do again, in their own words, and how well they can. */
@NullMarked
package org.tenderpoint.aim;

import org.jspecify.annotations.NullMarked;
