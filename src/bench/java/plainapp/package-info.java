/** What the start of the program is timed beside; outside of its packages, so that no scan of it finds this. */
@NullMarked
package plainapp;

import org.jspecify.annotations.NullMarked;
