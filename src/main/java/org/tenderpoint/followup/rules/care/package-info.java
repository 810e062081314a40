/**
 * What helps at home until then. {@code SelfCareSets} says which items a result offers, {@code SelfCareItems} what
 * withholds each of them.
 */
@NullMarked
package org.tenderpoint.followup.rules.care;

import org.jspecify.annotations.NullMarked;
