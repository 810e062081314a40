/**
 * The words of the field that all speak: regions, kinds of massage, pressure, conditions, and the shapes of facts and
 * rules. Codes are lower case with underscores, are never renamed and never reused; enums carry the same words in upper
 * case.
 */
@NullMarked
package org.tenderpoint.vocabulary;

import org.jspecify.annotations.NullMarked;
