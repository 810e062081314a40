/**
 * The addresses at which the practice works. A {@code PracticePlace} is one of them; a {@code Place} of the platform is
 * a town by whose clock a practice lives.
 */
@NullMarked
package org.tenderpoint.practice.place;

import org.jspecify.annotations.NullMarked;
