/**
 * How a feature describes what it keeps about clients: its tables, its rows in a copy, its figures, and what is erased.
 */
@NullMarked
package org.tenderpoint.client.record;

import org.jspecify.annotations.NullMarked;
