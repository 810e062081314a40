/** Links by which clients and partners reach the program without signing in, and what slows whoever guesses them. */
@NullMarked
package org.tenderpoint.practice.link;

import org.jspecify.annotations.NullMarked;
