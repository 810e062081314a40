/**
 * The words that every feature shares: the practice's vocabulary as types, ids, and the shapes of facts and rules.
 * Codes are lower case with underscores, are never renamed and never reused; enums carry the same words in upper case.
 */
@NullMarked
package org.tenderpoint.shared;

import org.jspecify.annotations.NullMarked;
