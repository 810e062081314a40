/** Set-up, sign-in links, settings and people. */
@NullMarked
package org.tenderpoint.practice.ui;

import org.jspecify.annotations.NullMarked;
