/** What every rule, of whatever book, has in common. */
@NullMarked
package org.tenderpoint.vocabulary.rule;

import org.jspecify.annotations.NullMarked;
