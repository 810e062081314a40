/**
 * Files that belong to records: what is accepted, how it is made safe, where it is stored. Features check whose they
 * are.
 */
@NullMarked
package org.tenderpoint.platform.document;

import org.jspecify.annotations.NullMarked;
