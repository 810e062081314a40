/**
 * What clients may ask of their record: to restrict it, to correct it, to erase it; and what goes when its time is
 * over.
 */
@NullMarked
package org.tenderpoint.client.rights;

import org.jspecify.annotations.NullMarked;
