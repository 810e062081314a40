/** Unfinished forms, stored on the server for the person who types them. */
@NullMarked
package org.tenderpoint.platform.draft;

import org.jspecify.annotations.NullMarked;
