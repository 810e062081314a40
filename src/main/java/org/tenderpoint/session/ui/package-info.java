/** The screens of a session: charting by painting, and what to tell the client afterwards. */
@NullMarked
package org.tenderpoint.session.ui;

import org.jspecify.annotations.NullMarked;
