/** What every rule, of whatever book, has in common. */
@NullMarked
package org.tenderpoint.shared.rule;

import org.jspecify.annotations.NullMarked;
