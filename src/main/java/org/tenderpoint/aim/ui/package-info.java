/** A page to set aims, and a section to rate them at arrival. */
@NullMarked
package org.tenderpoint.aim.ui;

import org.jspecify.annotations.NullMarked;
