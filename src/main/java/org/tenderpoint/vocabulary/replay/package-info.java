/**
 * The result of another rule version on past decisions: the interface between the deciding features and the rule book.
 */
@NullMarked
package org.tenderpoint.vocabulary.replay;

import org.jspecify.annotations.NullMarked;
