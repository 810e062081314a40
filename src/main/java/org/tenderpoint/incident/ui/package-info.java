/** Screens of the book of incidents. */
@NullMarked
package org.tenderpoint.incident.ui;

import org.jspecify.annotations.NullMarked;
