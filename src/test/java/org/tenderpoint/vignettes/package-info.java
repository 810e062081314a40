/** Reads clinical cases from YAML files, so that the rules are tested with them as data. */
@NullMarked
package org.tenderpoint.vignettes;

import org.jspecify.annotations.NullMarked;
