/** What puts another database or another key in the place of one: a command, or a start after an upgrade. */
@NullMarked
package org.tenderpoint.platform.store.commands;

import org.jspecify.annotations.NullMarked;
