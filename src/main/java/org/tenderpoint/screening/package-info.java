/**
 * Planned sessions and the safety screening before them: from recorded facts and a plan to a decision that is stored
 * with its findings, and the holds that keep a client from the next session. The rules themselves are in {@code rules}.
 */
@NullMarked
package org.tenderpoint.screening;

import org.jspecify.annotations.NullMarked;
