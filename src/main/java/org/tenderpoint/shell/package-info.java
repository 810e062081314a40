/** The frame around all features: page shell, navigation, sign-in, and the pages for what went wrong. */
@NullMarked
package org.tenderpoint.shell;

import org.jspecify.annotations.NullMarked;
