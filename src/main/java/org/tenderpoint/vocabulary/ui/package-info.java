/** Fields for words of the vocabulary: the body with its parts, pressure, answers. */
@NullMarked
package org.tenderpoint.vocabulary.ui;

import org.jspecify.annotations.NullMarked;
