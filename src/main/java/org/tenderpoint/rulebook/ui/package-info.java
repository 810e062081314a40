/** The list of rules, and one rule. */
@NullMarked
package org.tenderpoint.rulebook.ui;

import org.jspecify.annotations.NullMarked;
