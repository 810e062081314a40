/** What was done in a session: work, pain, note, finishing and signing. The planned session itself is screening's. */
@NullMarked
package org.tenderpoint.session;

import org.jspecify.annotations.NullMarked;
