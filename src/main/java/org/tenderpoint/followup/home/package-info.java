/** What clients are given to do at home: the things there are, what each was given, and what they told of it. */
@NullMarked
package org.tenderpoint.followup.home;

import org.jspecify.annotations.NullMarked;
