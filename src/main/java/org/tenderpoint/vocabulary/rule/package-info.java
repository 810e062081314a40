/** What all rules of all books have in common. */
@NullMarked
package org.tenderpoint.vocabulary.rule;

import org.jspecify.annotations.NullMarked;
