@NullMarked
package org.tenderpoint.imports.ui;

import org.jspecify.annotations.NullMarked;
