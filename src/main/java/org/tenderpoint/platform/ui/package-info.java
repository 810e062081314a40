/** Fields and small components that several features show. */
@NullMarked
package org.tenderpoint.platform.ui;

import org.jspecify.annotations.NullMarked;
