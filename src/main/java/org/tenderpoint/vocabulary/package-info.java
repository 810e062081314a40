/**
 * The shared words of the field: regions, kinds of massage, pressure, conditions, and the shapes of facts and rules.
 * Codes are lower case with underscores, are never renamed and never reused; enums have the same words in upper case.
 */
@NullMarked
package org.tenderpoint.vocabulary;

import org.jspecify.annotations.NullMarked;
