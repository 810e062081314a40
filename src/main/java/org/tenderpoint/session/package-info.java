/** The work of a session: pain, note, finishing and signing. The planned session itself belongs to screening. */
@NullMarked
package org.tenderpoint.session;

import org.jspecify.annotations.NullMarked;
