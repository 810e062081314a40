/**
 * Files that belong to records: what is taken, how it is made safe, where it is kept. Whose they are is their feature's
 * to ask.
 */
@NullMarked
package org.tenderpoint.platform.document;

import org.jspecify.annotations.NullMarked;
