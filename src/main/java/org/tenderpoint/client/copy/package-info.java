/** A client's copy as files: to read, for another program of any kind, and for one that speaks FHIR. */
@NullMarked
package org.tenderpoint.client.copy;

import org.jspecify.annotations.NullMarked;
