/** Aims are set on a page of their own, and rated again at arrival. */
@NullMarked
package org.tenderpoint.aim.ui;

import org.jspecify.annotations.NullMarked;
