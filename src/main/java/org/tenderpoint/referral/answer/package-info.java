/** The page on which a partner answers by the link of a letter. */
@NullMarked
package org.tenderpoint.referral.answer;

import org.jspecify.annotations.NullMarked;
