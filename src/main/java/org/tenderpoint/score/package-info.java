/**
 * Scored measures: questionnaires of others, each described by a file, with what clients answered and what came of it.
 */
@NullMarked
package org.tenderpoint.score;

import org.jspecify.annotations.NullMarked;
