/** Every component on a few pages, to look at: run {@link gallery.Gallery} from an IDE. No part of the program. */
@NullMarked
package gallery;

import org.jspecify.annotations.NullMarked;
