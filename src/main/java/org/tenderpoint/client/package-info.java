/** The practice's clients: contact data and search. */
@NullMarked
package org.tenderpoint.client;

import org.jspecify.annotations.NullMarked;
