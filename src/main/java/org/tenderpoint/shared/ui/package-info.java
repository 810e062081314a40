/** Fields and small components that several features show. */
@NullMarked
package org.tenderpoint.shared.ui;

import org.jspecify.annotations.NullMarked;
